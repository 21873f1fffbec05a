import type { Words } from './types'
import type { Place } from './yaml-place'

/** A word an editor may offer. */
export interface Suggestion {
  word: string
  /** Written after the word: a colon when something stands under it. */
  after: string
  about: string
}

interface Schema {
  description?: string
  enum?: unknown[]
  type?: string | string[]
  properties?: Record<string, Schema>
  items?: Schema
  oneOf?: Schema[]
  $ref?: string
  $defs?: Record<string, Schema>
}

/** What may stand at a place of a definition of this kind, by what the gate itself knows. */
export function suggestionsAt(kind: string, place: Place, words: Words): Suggestion[] {
  return kind === 'mappings' ? ofMapping(place, words.mapping_schema) : ofRoute(kind, place, words)
}

function word(text: string, about = ''): Suggestion {
  return { word: text, after: '', about }
}

function key(text: string, about = ''): Suggestion {
  return { word: text, after: ': ', about }
}

function unused(suggestions: Suggestion[], place: Place): Suggestion[] {
  return suggestions.filter((suggestion) => !(suggestion.word in place.beside))
}

function ofRoute(kind: string, place: Place, words: Words): Suggestion[] {
  const [last = '', above = ''] = place.path.slice(-2).reverse()
  if (above === 'templatedRoute' && last === 'parameters' && place.key !== null)
    return ofParameter(place, words)
  if (place.key === 'routeTemplateRef')
    return words.templates.map((template) => word(template.id, template.description))
  if (place.key !== null) return []
  if (place.path.length === 0)
    return (kind === 'templates' ? TOP_OF_TEMPLATES : TOP_OF_FLOWS).map((top) => key(top))
  const under = words.under[`${above}.${last}`] ?? words.under[last] ?? []
  return unused(
    under.map((each) => key(each)),
    place,
  )
}

const TOP_OF_FLOWS = ['templatedRoute', 'route', 'onException', 'routeConfiguration']
const TOP_OF_TEMPLATES = ['routeTemplate', ...TOP_OF_FLOWS.slice(1)]

/** A flow's parameter: its name by the templates, its value by what the folder has of that name. */
function ofParameter(place: Place, words: Words): Suggestion[] {
  const declared = words.templates.flatMap((template) => template.parameters)
  if (place.key === 'name') {
    const names = new Map(declared.map((parameter) => [parameter.name, parameter.description]))
    return [...names].map(([name, about]) => word(name, about))
  }
  const name = place.beside.name ?? ''
  const known = [
    ...(words.files[FILES_OF[name] ?? ''] ?? []),
    ...(name === 'mode' ? ['partial', 'full'] : []),
  ]
  const defaults = declared
    .filter((parameter) => parameter.name === name && typeof parameter.default_value === 'string')
    .map((parameter) => parameter.default_value)
  const about = declared.find((parameter) => parameter.name === name)?.description ?? ''
  return [...new Set([...known, ...defaults])].map((value) => word(value, about))
}

const FILES_OF: Record<string, string> = { mapping: 'mappings', layout: 'layouts', feed: 'vendors' }

function ofMapping(place: Place, text: string): Suggestion[] {
  if (text === '') return []
  const root = JSON.parse(text) as Schema
  let here: Schema[] = [root]
  for (const step of place.path)
    here = here.flatMap((schema) => forms(schema, root)).flatMap((schema) => schema.properties?.[step] ?? [])
  const blocks = here.flatMap((schema) => forms(schema, root))
  if (place.key === null) {
    return unused(
      blocks.flatMap((schema) =>
        Object.entries(schema.properties ?? {}).map(([name, of]) => key(name, of.description)),
      ),
      place,
    )
  }
  const values = blocks
    .flatMap((schema) => schema.properties?.[place.key ?? ''] ?? [])
    .flatMap((schema) => forms(schema, root))
  return values.flatMap((schema) => [
    ...(schema.enum ?? []).map((value) => word(written(value), schema.description)),
    ...(schema.type === 'boolean' ? ['true', 'false'].map((value) => word(value, schema.description)) : []),
  ])
}

/** A schema and all it may be: its alternatives, and what each item of a list is. */
function forms(schema: Schema, root: Schema): Schema[] {
  const named = schema.$ref === undefined ? undefined : root.$defs?.[schema.$ref.split('/').pop() ?? '']
  const more = [...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : []), ...(named ? [named] : [])]
  return [schema, ...more.flatMap((each) => forms(each, root))]
}

function written(value: unknown): string {
  const text = String(value)
  return /^[\w-]+$/.test(text) ? text : JSON.stringify(text)
}
