import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Given } from '@/components/forms/given'
import form from '@/components/forms/form.module.css'
import { named } from '@/lib/named'
import type { AskedAttribute } from '../api/keeping'

interface AttributeFieldsProps {
  asked: readonly AskedAttribute[]
  said: Readonly<Record<string, unknown>>
  wrong: (field: string) => string | undefined
}

/** A field for each thing the category asks of its parts, as its kind wants it. */
export function AttributeFields({ asked, said, wrong }: AttributeFieldsProps) {
  const { t, i18n } = useTranslation('selling')
  return (
    <div className={form.pair}>
      {asked.map((attribute) => {
        const shared = {
          name: fieldOf(attribute),
          label: named(attribute, i18n.language) + (attribute.unit ? ` (${attribute.unit})` : ''),
          required: attribute.required,
          defaultValue: inField(said[attribute.code]),
          error: wrong(fieldOf(attribute)),
        }
        if (attribute.kind === 'text') return <TextInput key={attribute.code} {...shared} maxLength={500} />
        if (attribute.kind === 'number') {
          return <TextInput key={attribute.code} {...shared} inputMode="decimal" dir="ltr" />
        }
        const options =
          attribute.kind === 'choice'
            ? attribute.choices.map((choice) => ({ value: choice, label: choice }))
            : [
                { value: 'true', label: t('part.yes') },
                { value: 'false', label: t('part.no') },
              ]
        return (
          <NativeSelect key={attribute.code} {...shared} data={[{ value: '', label: '–' }, ...options]} />
        )
      })}
    </div>
  )
}

function fieldOf(attribute: AskedAttribute): string {
  return `attributes.${attribute.code}`
}

/** A decimal comma, as it was typed. */
function inField(value: unknown): string {
  if (typeof value === 'number') return String(value).replace('.', ',')
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''
}

/** What was filled in; nonsense for a number is left to the API to refuse beside its field. */
export function attributesIn(values: Given, asked: readonly AskedAttribute[]): Record<string, unknown> {
  const said: Record<string, unknown> = {}
  for (const attribute of asked) {
    const field = fieldOf(attribute)
    const words = values.some(field)
    if (words === undefined) continue
    if (attribute.kind === 'number') said[attribute.code] = values.number(field) ?? words
    else said[attribute.code] = attribute.kind === 'boolean' ? words === 'true' : words
  }
  return said
}
