import { render, screen } from '@testing-library/react'
import i18n from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import { startTranslations } from '@/i18n/i18n'
import { ReturnTerms } from './ReturnTerms'

beforeAll(startTranslations)

const BOTH = { version: 1, fr: 'Retour sous 15 jours.', ar: 'الإرجاع خلال 15 يومًا.' }

it('says the terms in the language of the page, in the other when there is but that', async () => {
  await i18n.changeLanguage('ar')
  const { rerender } = render(<ReturnTerms vendor="Freins & Cie" policy={BOTH} />)
  expect(screen.getByText(BOTH.ar)).toBeInTheDocument()
  rerender(<ReturnTerms vendor="Freins & Cie" policy={{ ...BOTH, ar: null }} />)
  expect(screen.getByText(BOTH.fr)).toBeInTheDocument()
  expect(screen.getByText(/Freins & Cie/)).toBeInTheDocument()
})

it('says nothing for a vendor who said nothing', () => {
  const { container } = render(<ReturnTerms vendor="Freins & Cie" policy={undefined} />)
  expect(container).toBeEmptyDOMElement()
})
