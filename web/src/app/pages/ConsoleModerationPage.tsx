export { ModerationQueue as Component } from '@/features/moderation/components/ModerationQueue'
