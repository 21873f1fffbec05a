export { AlertList as Component } from '@/features/integration/components/AlertList'
