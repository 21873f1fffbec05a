export { Statement as Component } from '@/features/statement/components/Statement'
