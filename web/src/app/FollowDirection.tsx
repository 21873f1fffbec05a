import { useDirection } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf } from '@/i18n/languages'

/** Components mirror as soon as the language does. */
export function FollowDirection() {
  const { i18n } = useTranslation('common', { useSuspense: false })
  const { setDirection } = useDirection()
  useEffect(() => setDirection(directionOf(i18n.language)), [i18n.language, setDirection])
  return null
}
