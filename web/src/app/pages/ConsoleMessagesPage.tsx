export { Messages as Component } from '@/features/desk/components/Messages'
