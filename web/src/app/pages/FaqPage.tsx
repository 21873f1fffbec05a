export { FaqPage as Component } from '@/features/content/components/FaqPage'
