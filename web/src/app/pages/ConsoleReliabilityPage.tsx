export { ReliabilityReport as Component } from '@/features/integration/components/ReliabilityReport'
