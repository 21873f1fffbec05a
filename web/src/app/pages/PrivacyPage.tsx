import { PublishedPage } from '@/features/content/components/PublishedPage'
import { Sections } from '@/features/content/components/ContentPage'

export function Component() {
  return (
    <PublishedPage slug="confidentialite">
      <Sections name="privacy" />
    </PublishedPage>
  )
}
