import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from '@/lib/zod'
import type { Address } from '@/api/types'
import { governorates } from '@/components/address/governorates'
import form from '@/components/forms/form.module.css'
import { FormProblem } from '@/components/forms/FormProblem'
import { showProblem } from '@/lib/form-problem'
import { formatPhone, tunisianPhone } from '@/lib/phone'
import { addAddress, addresses, changeAddress } from '../api/addresses'
import { governorateOf } from '../postal-codes'

const addressFields = z.object({
  street: z.string().trim().min(1).max(200),
  street2: z.string().trim().max(200),
  delegation: z.string().trim().max(100),
  city: z.string().trim().min(1).max(100),
  postal_code: z.string().regex(/^[1-9]\d{3}$/),
  governorate: z.string().regex(/^TN-\d{2}$/),
  phone: z.string().refine((typed) => tunisianPhone(typed) !== null),
  is_default_shipping: z.boolean(),
  is_default_billing: z.boolean(),
})
type Fields = z.infer<typeof addressFields>

interface AddressFormProps {
  address?: Address
  first?: boolean
  phone?: string | null
  onSaved: (address: Address) => void
  onCancel?: () => void
}

export function AddressForm({ address, first = false, phone, onSaved, onCancel }: AddressFormProps) {
  const { t, i18n } = useTranslation(['account', 'common'])
  const queries = useQueryClient()
  const known = useQuery(governorates).data?.results ?? []
  const fields = useForm<Fields>({
    resolver: zodResolver(addressFields),
    defaultValues: {
      street: address?.street ?? '',
      street2: address?.street2 ?? '',
      delegation: address?.delegation ?? '',
      city: address?.city ?? '',
      postal_code: address?.postal_code ?? '',
      governorate: address?.governorate ?? '',
      phone: formatPhone(address?.phone ?? phone ?? ''),
      is_default_shipping: address?.is_default_shipping ?? first,
      is_default_billing: address?.is_default_billing ?? first,
    },
  })
  const { errors, isSubmitting } = fields.formState
  const message = (name: keyof Fields, own: string) =>
    errors[name] && (errors[name].type === 'server' ? errors[name].message : own)

  function suggestGovernorate(postalCode: string) {
    const found = governorateOf(known, postalCode)
    if (found) fields.setValue('governorate', found.code, { shouldValidate: true })
  }

  async function submit(given: Fields) {
    const request = {
      ...given,
      street2: given.street2 || undefined,
      delegation: given.delegation || undefined,
      phone: tunisianPhone(given.phone) ?? given.phone,
      country: 'TN' as const,
    }
    try {
      const saved = await (address ? changeAddress(address.id, request) : addAddress(request))
      await queries.invalidateQueries({ queryKey: addresses.queryKey })
      onSaved(saved)
    } catch (error) {
      showProblem(fields, error, t('common:error.offline'))
    }
  }
  return (
    <form className={form.form} noValidate onSubmit={(event) => void fields.handleSubmit(submit)(event)}>
      <FormProblem message={errors.root?.message} />
      <TextInput
        label={t('address.street')}
        description={t('address.street_hint')}
        autoComplete="address-line1"
        error={message('street', t('wrong.required'))}
        {...fields.register('street')}
      />
      <TextInput label={t('address.street2')} autoComplete="address-line2" {...fields.register('street2')} />
      <div className={form.pair}>
        <TextInput
          label={t('address.postal_code')}
          inputMode="numeric"
          autoComplete="postal-code"
          maxLength={4}
          dir="ltr"
          error={message('postal_code', t('wrong.postal_code'))}
          {...fields.register('postal_code', {
            onChange: (event: { target: { value: string } }) => suggestGovernorate(event.target.value),
          })}
        />
        <NativeSelect
          label={t('address.governorate')}
          error={message('governorate', t('wrong.governorate'))}
          {...fields.register('governorate')}
        >
          <option value="">{t('address.choose')}</option>
          {known.map((governorate) => (
            <option key={governorate.code} value={governorate.code}>
              {i18n.language === 'ar' ? governorate.name_ar : governorate.name_fr}
            </option>
          ))}
        </NativeSelect>
      </div>
      <div className={form.pair}>
        <TextInput
          label={t('address.city')}
          autoComplete="address-level2"
          error={message('city', t('wrong.required'))}
          {...fields.register('city')}
        />
        <TextInput
          label={t('address.delegation')}
          autoComplete="address-level3"
          {...fields.register('delegation')}
        />
      </div>
      <TextInput
        label={t('field.phone')}
        description={t('address.phone_hint')}
        type="tel"
        autoComplete="tel"
        dir="ltr"
        placeholder="20 123 456"
        error={message('phone', t('wrong.phone'))}
        {...fields.register('phone')}
      />
      <Checkbox label={t('address.default_shipping')} {...fields.register('is_default_shipping')} />
      <Checkbox label={t('address.default_billing')} {...fields.register('is_default_billing')} />
      <div className={form.buttons}>
        <Button type="submit" size="md" loading={isSubmitting}>
          {t('address.save')}
        </Button>
        {onCancel && (
          <Button variant="default" size="md" onClick={onCancel}>
            {t('common:action.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
