import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { VendorProfile } from '@/api/types'
import form from '@/components/forms/form.module.css'
import { FormProblem } from '@/components/forms/FormProblem'
import { Sheet } from '@/components/layout/Sheet'
import { suspendVendor } from '../api/staff'

/** Asks why before a shop is taken off sale; the vendor reads the reason. */
export function SuspendVendor({ vendor, onClose }: { vendor: VendorProfile | null; onClose: () => void }) {
  const { t } = useTranslation('console')
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const suspend = useMutation({
    mutationFn: () => suspendVendor(vendor?.id ?? 0, reason.trim()),
    onSuccess: () => {
      setReason('')
      onClose()
      return queries.invalidateQueries({ queryKey: ['staff', 'vendors'] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') suspend.mutate()
  }
  return (
    <Sheet
      open={vendor !== null}
      onClose={onClose}
      title={t('vendors.suspend_named', { name: vendor?.company_name ?? '' })}
      from="middle"
    >
      <form className={form.form} onSubmit={submit}>
        <FormProblem message={suspend.error?.message} />
        <Textarea
          label={t('vendors.reason')}
          description={t('vendors.reason_text')}
          required
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className={form.buttons}>
          <Button type="submit" color="red" loading={suspend.isPending}>
            {t('vendors.suspend')}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
