export { AddressBook as Component } from '@/features/addresses/components/AddressBook'
