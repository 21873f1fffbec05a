export { PaymentDesk as Component } from '@/features/payments/components/PaymentDesk'
