import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '@/components/feedback/Notice'
import form from '@/components/forms/form.module.css'
import { QuickForm } from '@/components/forms/QuickForm'
import { writeToUs } from '../api/content'

/** A message of anybody, also without an account. */
export function ContactForm() {
  const { t } = useTranslation(['content', 'account'])
  const [sent, setSent] = useState(false)
  if (sent) {
    return (
      <Notice tone="good" title={t('message.sent')}>
        {t('message.sent_text')}
      </Notice>
    )
  }
  return (
    <QuickForm
      submit={t('message.send')}
      send={(values) =>
        writeToUs({
          name: values.text('name'),
          email: values.text('email'),
          phone: values.some('phone'),
          subject: values.text('subject'),
          message: values.text('message'),
        })
      }
      after={() => setSent(true)}
    >
      {(wrong) => (
        <>
          <div className={form.pair}>
            <TextInput
              name="name"
              label={t('account:field.last_name')}
              autoComplete="name"
              required
              maxLength={120}
              error={wrong('name')}
            />
            <TextInput
              name="email"
              type="email"
              label={t('account:field.email')}
              autoComplete="email"
              dir="ltr"
              required
              error={wrong('email')}
            />
          </div>
          <TextInput
            name="phone"
            type="tel"
            label={t('account:field.phone_optional')}
            autoComplete="tel"
            dir="ltr"
            error={wrong('phone')}
          />
          <TextInput
            name="subject"
            label={t('message.subject')}
            required
            maxLength={150}
            error={wrong('subject')}
          />
          <Textarea
            name="message"
            label={t('message.message')}
            required
            rows={5}
            maxLength={4000}
            error={wrong('message')}
          />
        </>
      )}
    </QuickForm>
  )
}
