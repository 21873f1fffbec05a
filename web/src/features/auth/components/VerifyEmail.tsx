import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PageLoading } from '@/components/feedback/PageLoading'
import { Notice } from '@/components/feedback/Notice'
import { ME } from '@/session/useSession'
import { verifyEmail } from '../api/reset'

/** Follows the link of the mail: the address is the account's from now on. */
export function VerifyEmail({ token }: { token: string }) {
  const { t } = useTranslation('account')
  const queries = useQueryClient()
  const verified = useQuery({
    queryKey: ['verify-email', token],
    queryFn: async () => {
      await verifyEmail(token)
      await queries.invalidateQueries({ queryKey: ME })
      return true
    },
    retry: false,
    staleTime: Infinity,
  })
  if (verified.isPending) return <PageLoading />
  return (
    <>
      {verified.isError ? (
        <Notice tone="bad" urgent title={t('verify.failed')}>
          {verified.error.message}
        </Notice>
      ) : (
        <Notice tone="good" title={t('verify.done')}>
          {t('verify.done_text')}
        </Notice>
      )}
      <Button component={Link} to={verified.isError ? '/compte/securite' : '/'} mt="lg">
        {verified.isError ? t('verify.again') : t('verify.go_on')}
      </Button>
    </>
  )
}
