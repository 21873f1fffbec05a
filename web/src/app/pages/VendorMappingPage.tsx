import { ProposeMapping } from '@/features/proposals/components/ProposeMapping'

export function Component() {
  return <ProposeMapping mayPublish={false} />
}
