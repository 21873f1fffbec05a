export { SyncLogList as Component } from '@/features/integration/components/SyncLogList'
