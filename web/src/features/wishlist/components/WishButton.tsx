import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconHeart, IconHeartFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { toast } from '@/components/feedback/toast'
import { useHasSession } from '@/session/useSession'
import { forget, wish, wishlist } from '../api/wishlist'

/** Keeps a part for later, or lets it go. Only who is signed in has a list. */
export function WishButton({ product }: { product: number }) {
  const { t } = useTranslation('shop')
  const signedIn = useHasSession()
  const queries = useQueryClient()
  const kept = useQuery({ ...wishlist, enabled: signedIn }).data?.items.some(
    (entry) => entry.product.id === product,
  )
  const change = useMutation({
    mutationFn: () => (kept ? forget(product) : wish(product)),
    onSuccess: () => queries.invalidateQueries({ queryKey: wishlist.queryKey }),
    onError: (error) => toast(error.message, { tone: 'bad' }),
  })
  if (!signedIn) return null
  const Drawing = kept ? IconHeartFilled : IconHeart
  return (
    <Button
      variant="default"
      aria-pressed={kept ?? false}
      loading={change.isPending}
      leftSection={<Drawing size={18} aria-hidden="true" />}
      onClick={() => change.mutate()}
    >
      {kept ? t('wish.forget') : t('wish.keep')}
    </Button>
  )
}
