import type { Kind, Words } from './types'

/** What an empty page begins with: a flow with every parameter its template needs, a mapping with the fields of stock. */
export function beginningOf(kind: Kind, id: string, templateId: string, words: Words): string {
  if (kind === 'mappings') {
    const fields = ['reference', 'name', 'category', 'price', 'quantity']
    return [
      `description: ${id}`,
      'dialect: {delimiter: auto, decimalChar: ","}',
      'fields:',
      ...fields.map((field) => `  - {name: "?", target: ${field}}`),
      '',
    ].join('\n')
  }
  const template = words.templates.find((each) => each.id === templateId)
  if (template === undefined) return ''
  const filled: Record<string, string> = { feed: id, link: id, mapping: id }
  return [
    '- templatedRoute:',
    `    routeTemplateRef: ${template.id}`,
    `    routeId: ${id}`,
    '    parameters:',
    ...template.parameters
      .filter((parameter) => parameter.required)
      .flatMap((parameter) => [
        `      - name: ${parameter.name}`,
        `        value: ${filled[parameter.name] ?? '"?"'} # ${parameter.description}`,
      ]),
    '',
  ].join('\n')
}
