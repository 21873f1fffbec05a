export { PeopleList as Component } from '@/features/staff/components/PeopleList'
