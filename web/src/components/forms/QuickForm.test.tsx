import { MantineProvider, TextInput } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { ProblemError } from '@/api/problem'
import { QuickForm } from './QuickForm'

function Price({ wrong }: { wrong: (field: string) => string | undefined }) {
  return <TextInput name="price" label="Prix" error={wrong('price')} />
}

async function refused(field: string) {
  const refusal = new ProblemError(400, {
    type: 'about:blank',
    title: 'Refusé',
    detail: 'La demande est refusée.',
    errors: [{ field, code: 'bad_number', message: 'Le prix est trop bas.' }],
  })
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <QuickForm submit="Envoyer" send={() => Promise.reject(refusal)}>
          {(wrong) => <Price wrong={wrong} />}
        </QuickForm>
      </QueryClientProvider>
    </MantineProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Envoyer' }))
  await screen.findByText(/trop bas/)
}

afterEach(cleanup)

it('says what is wrong beside its field only, also when the field is drawn further down', async () => {
  await refused('price')

  expect(screen.getAllByText(/trop bas/)).toHaveLength(1)
  expect(screen.queryByText(/demande est refusée/)).toBeNull()
})

it('says above the form what no field of it shows', async () => {
  await refused('stock')

  expect(screen.getByRole('alert')).toHaveTextContent('La demande est refusée. Le prix est trop bas.')
})
