import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ProductDetail } from '@/api/types'
import { toast } from '@/components/feedback/toast'
import form from '@/components/forms/form.module.css'
import { QuickForm } from '@/components/forms/QuickForm'
import { Panel } from '@/components/layout/Panel'
import classes from '@/components/layout/stack.module.css'
import { useAct } from '@/lib/useAct'
import { archivePart, changePart } from '../api/keeping'

/** Price, stock and name by hand; a part that a feed keeps is changed in its file and shown read-only. */
export function EditPart({ part }: { part: ProductDetail }) {
  const { t } = useTranslation(['selling', 'common'])
  const queries = useQueryClient()
  const navigate = useNavigate()
  const archive = useAct({
    act: () => archivePart(part.id),
    stale: [['parts']],
    said: t('part.archived'),
    after: () => void navigate('/vendeur/pieces'),
  })
  if (part.feed) {
    return (
      <Panel title={t('part.change')}>
        <p className={classes.soft}>
          {t('part.fed')} <bdi dir="ltr">{part.feed}</bdi>
        </p>
      </Panel>
    )
  }
  return (
    <Panel title={t('part.change')}>
      <QuickForm
        submit={t('common:action.save')}
        send={(values) =>
          changePart(part.id, {
            name: values.text('name'),
            price: values.number('price'),
            stock_quantity: values.number('stock_quantity'),
          })
        }
        after={() => {
          toast(t('part.saved'))
          return queries.invalidateQueries({ queryKey: ['parts'] })
        }}
        more={
          <Button variant="subtle" color="red" loading={archive.isPending} onClick={() => archive.mutate()}>
            {t('part.archive')}
          </Button>
        }
      >
        {(wrong) => (
          <>
            <TextInput name="name" label={t('part.name')} defaultValue={part.name} required error={wrong('name')} />
            <div className={form.pair}>
              <TextInput
                name="price"
                label={t('part.price')}
                defaultValue={part.price.replace('.', ',')}
                inputMode="decimal"
                dir="ltr"
                required
                error={wrong('price')}
              />
              <TextInput
                name="stock_quantity"
                label={t('part.stock')}
                defaultValue={part.stock_quantity}
                inputMode="numeric"
                dir="ltr"
                required
                error={wrong('stock_quantity')}
              />
            </div>
          </>
        )}
      </QuickForm>
    </Panel>
  )
}
