import { ContentPage } from '@/features/content/components/ContentPage'

export function Component() {
  return <ContentPage name="privacy" />
}
