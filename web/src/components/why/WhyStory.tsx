import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { api, body } from '@/api/client'
import { isNotFound } from '@/api/problem'
import { DescriptionList } from '@/components/data/DescriptionList'
import { ErrorState } from '@/components/feedback/ErrorState'
import { formatDateTime } from '@/lib/dates'
import classes from './Why.module.css'

export type WhyField = 'price' | 'quantity' | 'name' | 'brand' | 'description' | 'category' | 'references'

/** From a value back to the raw cell: value, mapping, cell, file, route. */
export function WhyStory({ product, field, files }: { product: number; field: WhyField; files: string }) {
  const { t, i18n } = useTranslation('feeds')
  const found = useQuery({
    queryKey: ['why', product, field],
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/integrations/offers/{id}/why', {
          params: { path: { id: product }, query: { field } },
          signal,
        }),
      ),
    retry: false,
  })
  if (isNotFound(found.error)) return <p>{t('why.by_hand')}</p>
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (found.data === undefined) return <Skeleton height={260} />
  const why = found.data
  return (
    <>
      {why.raw_cell != null && (
        <figure className={classes.cell}>
          <figcaption>
            {t('why.place', { line: why.line, column: columnLetters(why.column_number) })}
          </figcaption>
          <table>
            <thead>
              <tr>
                <th scope="col" dir="auto">
                  {why.column ?? '–'}
                </th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td dir="auto">{why.raw_cell === '' ? t('why.empty') : why.raw_cell}</td>
              </tr>
            </tbody>
          </table>
        </figure>
      )}
      <DescriptionList
        rows={[
          [
            t('why.value'),
            <span key="value">
              {why.old_value != null && <del className={classes.old}>{why.old_value} </del>}
              <bdi>{why.new_value ?? '–'}</bdi>
            </span>,
          ],
          [
            t('why.file'),
            why.file ? (
              <Link key="file" to={`${files}/${why.file}`}>
                <bdi>{why.original_file_name}</bdi>
              </Link>
            ) : (
              '–'
            ),
          ],
          ...(why.sheet ? [[t('why.sheet'), why.sheet] as [string, string]] : []),
          [t('why.applied'), formatDateTime(why.applied_at, i18n.language)],
          [t('why.by'), <bdi key="by">{why.actor}</bdi>],
          [t('why.mapping'), <code key="mapping">{why.mapping_version ?? '–'}</code>],
          [
            t('why.route'),
            <code key="route" dir="ltr">
              {why.route} {why.definition_version}
            </code>,
          ],
        ]}
      />
    </>
  )
}

/** The column as a spreadsheet names it: 1 is A, 27 is AA. */
export function columnLetters(position: number): string {
  let rest = position
  let letters = ''
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
    rest = Math.floor((rest - 1) / 26)
  }
  return letters
}
