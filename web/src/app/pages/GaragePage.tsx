export { Garage as Component } from '@/features/garage/components/Garage'
