import { useTranslation } from 'react-i18next'
import type { VendorProfile } from '@/api/types'
import { ReasonSheet } from '@/components/forms/ReasonSheet'
import { suspendVendor } from '../api/staff'

/** Asks why before a shop is taken off sale; the vendor reads the reason. */
export function SuspendVendor({ vendor, onClose }: { vendor: VendorProfile | null; onClose: () => void }) {
  const { t } = useTranslation('console')
  return (
    <ReasonSheet
      key={vendor?.id}
      open={vendor !== null}
      onClose={onClose}
      title={t('vendors.suspend_named', { name: vendor?.company_name ?? '' })}
      label={t('vendors.reason')}
      help={t('vendors.reason_text')}
      submit={t('vendors.suspend')}
      send={(reason) => suspendVendor(vendor?.id ?? 0, reason)}
      stale={[['staff', 'vendors']]}
    />
  )
}
