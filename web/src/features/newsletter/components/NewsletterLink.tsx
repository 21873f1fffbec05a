import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Notice } from '@/components/feedback/Notice'
import { PageHead } from '@/components/layout/PageHead'
import { confirmSubscription, unsubscribe } from '../api/newsletter'

/** The link of a letter: one press confirms or ends the subscription, so that no mail scanner does. */
export function NewsletterLink({ kind, token }: { kind: 'confirm' | 'unsubscribe'; token: string }) {
  const { t } = useTranslation('content')
  const act = useMutation({
    mutationFn: () => (kind === 'confirm' ? confirmSubscription(token) : unsubscribe(token)),
  })
  return (
    <>
      <PageHead title={t(`newsletter.${kind}`)} />
      {act.isSuccess ? (
        <Notice tone="good">{t(`newsletter.${kind}_done`)}</Notice>
      ) : (
        <>
          <p>{t(`newsletter.${kind}_text`)}</p>
          {act.isError && (
            <Notice tone="bad" urgent>
              {act.error.message}
            </Notice>
          )}
          <Button mt="lg" loading={act.isPending} onClick={() => act.mutate()}>
            {t(`newsletter.${kind}`)}
          </Button>
        </>
      )}
    </>
  )
}
