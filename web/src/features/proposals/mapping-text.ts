import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Column, Question } from './types'

/** The text in which this column becomes that field, or is left alone. */
export function withTarget(
  text: string,
  column: Pick<Column, 'header' | 'position'>,
  field: string | null,
): string {
  return changed(text, (mapping) => {
    const fields = fieldsOf(mapping)
    const own = entryOf(fields, column)
    fields.items = fields.items.filter(
      (entry) => entry !== own && (field === null || textOf(entry as YAMLMap, 'target') !== field),
    )
    if (field === null) return
    const entry = own ?? mapping.createNode({ ...nameOf(column), target: field }, { flow: true })
    if (own !== undefined) {
      entry.set('target', field)
      for (const word of ['tax', 'unit', 'values', 'constant', 'onError']) entry.delete(word)
    }
    fields.items.push(entry)
  })
}

/** The field a column becomes in this text; null when it is left alone. */
export function targetOf(text: string, column: Pick<Column, 'header' | 'position'>): string | null {
  const mapping = parseDocument(text)
  if (mapping.errors.length > 0) return null
  const entry = entryOf(fieldsOf(mapping), column)
  return entry === undefined ? null : (textOf(entry, 'target') ?? null)
}

/** The text with the answer to a question no sample can answer. */
export function withAnswer(text: string, question: Question, answer: string): string {
  return changed(text, (mapping) => {
    const field = (target: string) =>
      fieldsOf(mapping).items.find((entry) => textOf(entry as YAMLMap, 'target') === target) as
        YAMLMap | undefined
    switch (question.about) {
      case 'mode':
        mapping.set('mode', answer)
        return
      case 'decimalChar':
        mapping.setIn(['dialect', 'decimalChar'], answer)
        mapping.setIn(['dialect', 'groupChar'], answer === '.' ? ',' : ' ')
        return
      case 'tax':
      case 'unit':
        field('price')?.set(question.about, answer)
        return
      default: {
        const entry = field(question.about)
        if (entry !== undefined && answer !== '') told(mapping, entry, question, answer)
      }
    }
  })
}

/** What a field is for the whole file, or what the vendor's words mean in it. */
function told(mapping: Document, entry: YAMLMap, question: Question, answer: string) {
  const words = wordsIn(question.text)
  if (entry.has('constant') || (words.length === 0 && !entry.has('values'))) {
    entry.delete('name')
    entry.set('constant', answer)
    return
  }
  const values = (entry.get('values') ?? mapping.createNode({}, { flow: true })) as YAMLMap
  if (question.about === 'quantity') {
    for (const pair of values.items) {
      const word = isScalar(pair.key) ? String(pair.key.value) : ''
      if (String(values.get(word)) !== '0') values.set(word, answer)
    }
  } else {
    for (const word of words) values.set(word, answer)
  }
  entry.set('values', values)
}

/** The vendor's words a question is about: they stand behind its colon. */
function wordsIn(question: string): string[] {
  const listed = / : (.+) \?$/.exec(question)?.[1]
  return listed === undefined || question.includes('laquelle est-ce') ? [] : listed.split(', ')
}

function changed(text: string, change: (mapping: Document) => void): string {
  const mapping = parseDocument(text)
  if (mapping.errors.length > 0) return text
  change(mapping)
  return mapping.toString({ lineWidth: 0, flowCollectionPadding: false })
}

function fieldsOf(mapping: Document): YAMLSeq {
  const fields = mapping.get('fields')
  if (isSeq(fields)) return fields
  const made = mapping.createNode([]) as YAMLSeq
  mapping.set('fields', made)
  return made
}

function entryOf(fields: YAMLSeq, column: Pick<Column, 'header' | 'position'>): YAMLMap | undefined {
  const entries = fields.items.filter((entry) => isMap(entry))
  return (
    entries.find((entry) => textOf(entry, 'position') === String(column.position)) ??
    entries.find((entry) => column.header !== '' && !entry.has('position') && isCalled(entry, column.header))
  )
}

function isCalled(entry: YAMLMap, header: string): boolean {
  const aliases = entry.get('aliases')
  const names = [
    textOf(entry, 'name'),
    ...(isSeq(aliases) ? aliases.items.map((each) => (isScalar(each) ? String(each.value) : '')) : []),
  ]
  return names.some((name) => name?.trim().toLowerCase() === header.trim().toLowerCase())
}

function nameOf(column: Pick<Column, 'header' | 'position'>): Record<string, string | number> {
  return column.header === ''
    ? { name: `colonne ${column.position}`, position: column.position }
    : { name: column.header }
}

function textOf(entry: YAMLMap, word: string): string | undefined {
  const value = entry.get(word)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
