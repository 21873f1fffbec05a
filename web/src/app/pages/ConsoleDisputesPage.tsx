import { DisputeList } from '@/features/disputes/components/DisputeList'

export function Component() {
  return <DisputeList base="/console/litiges" />
}
