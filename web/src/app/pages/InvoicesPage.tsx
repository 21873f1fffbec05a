export { InvoiceList as Component } from '@/features/invoices/components/InvoiceList'
