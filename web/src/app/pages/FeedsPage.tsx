import { useLocation } from 'react-router'
import { FeedCalendar } from '@/features/feeds/components/FeedCalendar'

export function Component() {
  const { pathname } = useLocation()
  return <FeedCalendar files={`${pathname.slice(0, pathname.lastIndexOf('/'))}/fichiers`} />
}
