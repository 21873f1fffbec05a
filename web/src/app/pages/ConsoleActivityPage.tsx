export { ActivityList as Component } from '@/features/activity-log/components/ActivityList'
