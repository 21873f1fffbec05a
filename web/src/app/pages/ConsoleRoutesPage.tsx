export { RouteList as Component } from '@/features/integration/components/RouteList'
