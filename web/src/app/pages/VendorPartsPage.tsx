export { PartList as Component } from '@/features/parts/components/PartList'
