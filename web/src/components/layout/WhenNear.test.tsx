import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { WhenNear } from './WhenNear'

let scroll: (seen: { isIntersecting: boolean }[]) => void = () => undefined

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: typeof scroll) {
        scroll = told
      }
      observe() {}
      disconnect() {}
    },
  )
})

afterEach(() => vi.unstubAllGlobals())

it('draws nothing until somebody comes near', () => {
  render(<WhenNear>Freinage</WhenNear>)
  act(() => scroll([{ isIntersecting: false }]))
  expect(screen.queryByText('Freinage')).toBeNull()

  act(() => scroll([{ isIntersecting: true }]))
  expect(screen.getByText('Freinage')).toBeInTheDocument()
})
