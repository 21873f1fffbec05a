export { Tariffs as Component } from '@/features/tariffs/components/Tariffs'
