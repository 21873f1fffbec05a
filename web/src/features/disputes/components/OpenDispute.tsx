import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Order } from '@/api/types'
import { QuickForm } from '@/components/forms/QuickForm'
import { Sheet } from '@/components/layout/Sheet'
import { openDispute, REASONS } from '../api/disputes'

/** When the vendor does not help: the part of the order, why, and in one's own words. */
export function OpenDispute({ order }: { order: Order }) {
  const { t } = useTranslation('payments')
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const [key] = useState(() => crypto.randomUUID())
  return (
    <>
      <Button variant="subtle" onClick={() => setOpen(true)}>
        {t('dispute.open')}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('dispute.open')} from="middle">
        <QuickForm
          submit={t('dispute.send')}
          send={(values) =>
            openDispute(
              {
                vendor_order: values.text('vendor_order'),
                reason: values.text('reason') as (typeof REASONS)[number],
                message: values.text('message'),
              },
              key,
            )
          }
          after={(opened) => void navigate(`/compte/litiges/${opened.id}`)}
        >
          {(wrong) => (
            <>
              <NativeSelect
                name="vendor_order"
                label={t('dispute.vendor')}
                error={wrong('vendor_order')}
                data={order.vendor_orders.map((part) => ({
                  value: part.id,
                  label: `${part.vendor.company_name} (${part.number})`,
                }))}
              />
              <NativeSelect
                name="reason"
                label={t('dispute.reason')}
                error={wrong('reason')}
                data={REASONS.map((value) => ({ value, label: t(`dispute.reasons.${value}`) }))}
              />
              <Textarea
                name="message"
                label={t('dispute.message')}
                rows={4}
                required
                maxLength={2000}
                error={wrong('message')}
              />
            </>
          )}
        </QuickForm>
      </Sheet>
    </>
  )
}
