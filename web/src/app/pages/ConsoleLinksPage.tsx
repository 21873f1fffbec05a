export { LinkList as Component } from '@/features/integration/components/LinkList'
