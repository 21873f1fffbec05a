import classes from '@/components/layout/stack.module.css'
import { NoticeList } from '@/features/notifications/components/NoticeList'
import { NoticeSettings } from '@/features/notifications/components/NoticeSettings'
import { useSession } from '@/session/useSession'

export function Component() {
  const role = useSession().user?.role ?? 'buyer'
  return (
    <div className={classes.stack}>
      <div>
        <NoticeList role={role} />
      </div>
      <NoticeSettings role={role} />
    </div>
  )
}
