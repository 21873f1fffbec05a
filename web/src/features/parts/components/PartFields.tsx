import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Category, ProductDetail } from '@/api/types'
import form from '@/components/forms/form.module.css'
import { tree, type TypedPart } from '../api/keeping'
import type { Given } from '@/components/forms/given'

interface PartFieldsProps {
  part?: ProductDetail
  category: string
  onCategory: (slug: string) => void
  wrong: (field: string) => string | undefined
}

/** What a part is, what it costs and how many there are. */
export function PartFields({ part, category, onCategory, wrong }: PartFieldsProps) {
  const { t } = useTranslation(['selling', 'shop'])
  const categories = useQuery(tree).data ?? []
  return (
    <>
      <TextInput
        name="name"
        label={t('part.name')}
        defaultValue={part?.name}
        required
        error={wrong('name')}
      />
      <div className={form.pair}>
        <TextInput
          name="reference"
          label={t('part.reference')}
          defaultValue={part?.reference}
          dir="ltr"
          required
          error={wrong('reference')}
        />
        <TextInput
          name="brand"
          label={t('part.brand')}
          defaultValue={part?.brand ?? ''}
          error={wrong('brand')}
        />
        <NativeSelect
          name="category"
          label={t('part.category')}
          required
          value={category}
          onChange={(event) => onCategory(event.target.value)}
          error={wrong('category')}
          data={[{ value: '', label: t('part.choose') }, ...lines(categories)]}
        />
        <NativeSelect
          name="condition"
          label={t('part.condition')}
          defaultValue={part?.condition ?? 'new'}
          error={wrong('condition')}
          data={(['new', 'used', 'refurbished'] as const).map((value) => ({
            value,
            label: t(`shop:condition.${value}`),
          }))}
        />
        <TextInput
          name="price"
          label={t('part.price')}
          defaultValue={part?.price.replace('.', ',')}
          inputMode="decimal"
          dir="ltr"
          required
          error={wrong('price')}
        />
        <TextInput
          name="stock_quantity"
          label={t('part.stock')}
          defaultValue={part?.stock_quantity}
          inputMode="numeric"
          dir="ltr"
          required
          error={wrong('stock_quantity')}
        />
        <TextInput
          name="weight_grams"
          label={t('part.weight')}
          defaultValue={part?.weight_grams ?? ''}
          inputMode="numeric"
          dir="ltr"
          error={wrong('weight_grams')}
        />
      </div>
      <Textarea
        name="description"
        label={t('part.description')}
        defaultValue={part?.description}
        rows={4}
        maxLength={20_000}
        error={wrong('description')}
      />
    </>
  )
}

/** What the fields hold, without the attributes. */
export function partIn(values: Given): TypedPart {
  return {
    name: values.text('name'),
    reference: values.text('reference'),
    brand: values.some('brand'),
    category: values.text('category'),
    condition: values.text('condition'),
    price: values.number('price'),
    stock_quantity: values.number('stock_quantity'),
    weight_grams: values.number('weight_grams'),
    description: values.text('description'),
  }
}

/** Parts stand in the leaves of the tree, named with the way down to them. */
function lines(level: readonly Category[], above = ''): { value: string; label: string }[] {
  return level.flatMap((category) => {
    const label = above === '' ? category.name : `${above} › ${category.name}`
    const children = category.children ?? []
    return children.length > 0 ? lines(children, label) : [{ value: category.slug, label }]
  })
}
