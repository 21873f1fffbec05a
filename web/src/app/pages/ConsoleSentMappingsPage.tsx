export { SubmissionList as Component } from '@/features/proposals/components/SubmissionList'
