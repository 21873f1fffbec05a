import { beforeEach, describe, expect, it, vi } from 'vitest'

function sent(answers: Record<string, unknown>, language = 'fr') {
  document.documentElement.lang = 'fr'
  document.body.innerHTML = `<script type="application/json" id="first-answers" data-language="${language}"></script>`
  const element = document.getElementById('first-answers')
  if (element) element.textContent = JSON.stringify(answers)
}

async function answer(path: string, query?: object) {
  const { firstAnswer } = await import('./first-answers')
  return firstAnswer(path, query).initialData()
}

describe('the answers that came along with the page', () => {
  beforeEach(() => {
    vi.resetModules()
    document.body.innerHTML = ''
  })

  it('are found whatever the order of the question', async () => {
    sent({ '/api/v1/products?in_stock=true&limit=8&search=0%20986%20%26': { count: 1 } })
    expect(
      await answer('/api/v1/products', { search: '0 986 &', limit: 8, in_stock: true, brand: undefined }),
    ).toEqual({ count: 1 })
    expect(await answer('/api/v1/products', { limit: 8 })).toBeUndefined()
  })

  it('are of no use in another language', async () => {
    sent({ '/api/v1/categories': [] }, 'ar')
    expect(await answer('/api/v1/categories')).toBeUndefined()
  })

  it('may be missing', async () => {
    expect(await answer('/api/v1/categories')).toBeUndefined()
  })
})
