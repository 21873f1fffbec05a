export { NewPart as Component } from '@/features/parts/components/NewPart'
