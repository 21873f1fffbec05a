export { DefinitionList as Component } from '@/features/definitions/components/DefinitionList'
