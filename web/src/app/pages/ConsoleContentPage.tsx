export { ContentDesk as Component } from '@/features/desk/components/ContentDesk'
