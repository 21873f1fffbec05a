import { useLocation, useParams } from 'react-router'
import { UploadView } from '@/features/feeds/components/UploadView'
import { ChangedHeader } from '@/features/proposals/components/ChangedHeader'

export function Component() {
  const { id = '' } = useParams()
  const { pathname } = useLocation()
  return (
    <UploadView
      key={id}
      id={id}
      files={pathname.slice(0, pathname.lastIndexOf('/'))}
      proposal={(file) => <ChangedHeader file={file} mayPublish={pathname.startsWith('/console/')} />}
    />
  )
}
