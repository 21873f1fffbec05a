import { useLocation } from 'react-router'
import { FeedCalendar } from '@/features/feeds/components/FeedCalendar'
import { SentMappings } from '@/features/proposals/components/SentMappings'

export function Component() {
  const { pathname } = useLocation()
  const space = pathname.slice(0, pathname.lastIndexOf('/'))
  return (
    <>
      <FeedCalendar files={`${space}/fichiers`} />
      {space === '/vendeur' && <SentMappings />}
    </>
  )
}
