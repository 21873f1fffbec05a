import { Button, NativeSelect, NumberInput, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderItem } from '@/api/types'
import { toast } from '@/components/feedback/toast'
import form from '@/components/forms/form.module.css'
import { FormProblem } from '@/components/forms/FormProblem'
import { Sheet } from '@/components/layout/Sheet'
import { askReturn, REASONS, type Reason } from '../api/returns'

/** Sends pieces of a delivered order back: which, how many, why. */
export function AskReturn({ items }: { items: readonly OrderItem[] }) {
  const { t } = useTranslation('returns')
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const [item, setItem] = useState(items[0]?.id ?? '')
  const [quantity, setQuantity] = useState(1)
  const [reason, setReason] = useState<Reason>('defective')
  const [words, setWords] = useState('')
  const most = items.find((entry) => entry.id === item)?.quantity ?? 1
  const ask = useMutation({
    mutationFn: () =>
      askReturn({
        order_item: item,
        quantity_returned: quantity,
        reason,
        description: words.trim() || undefined,
      }),
    onSuccess: () => {
      setOpen(false)
      toast(t('asked'), { link: { to: '/compte/retours', text: t('see') } })
      return queries.invalidateQueries({ queryKey: ['returns'] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask.mutate()
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('ask')}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('ask')} from="middle">
        <form className={form.form} onSubmit={submit}>
          <FormProblem message={ask.error?.message} />
          <NativeSelect
            label={t('item')}
            value={item}
            onChange={(event) => {
              setItem(event.target.value)
              setQuantity(1)
            }}
            data={items.map((entry) => ({ value: entry.id, label: entry.name }))}
          />
          <NumberInput
            label={t('quantity')}
            min={1}
            max={most}
            value={quantity}
            onChange={(value) => setQuantity(Number(value) || 1)}
          />
          <NativeSelect
            label={t('reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value as Reason)}
            data={REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          />
          <Textarea
            label={t('words')}
            rows={3}
            maxLength={1000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <div className={form.buttons}>
            <Button type="submit" loading={ask.isPending}>
              {t('send')}
            </Button>
          </div>
        </form>
      </Sheet>
    </>
  )
}
