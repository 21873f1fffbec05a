import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconHistory } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body } from '@/api/client'
import { download } from '@/api/download'
import { localMoment } from '@/components/data/FilterMoment'
import { toast } from '@/components/feedback/toast'
import { Panel } from '@/components/layout/Panel'
import classes from './FeedCalendar.module.css'

/** What a vendor's files had put on the shelf at a moment, to take along. */
export function CatalogueAsOf({ vendors }: { vendors: string[] }) {
  const { t } = useTranslation('feeds')
  const [vendor, setVendor] = useState(vendors[0] ?? '')
  const [moment, setMoment] = useState(() => localMoment(new Date().toISOString()))
  const take = useMutation({
    mutationFn: async () => {
      const { id } = await body(
        api.GET('/api/v1/vendors/{slug}', { params: { path: { slug: vendor || (vendors[0] ?? '') } } }),
      )
      const asOf = encodeURIComponent(new Date(moment).toISOString())
      await download(
        `/api/v1/integrations/vendors/${id}/catalogue?as_of=${asOf}`,
        'text/csv',
        `catalogue-${vendor}.csv`,
      )
    },
    onError: (error) => toast(error.message, { tone: 'bad' }),
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (moment !== '') take.mutate()
  }
  return (
    <Panel title={t('as_of.title')}>
      <form className={classes.asof} onSubmit={submit}>
        <p>{t('as_of.text')}</p>
        {vendors.length > 1 && (
          <NativeSelect
            label={t('as_of.vendor')}
            data={vendors}
            value={vendor}
            onChange={(event) => setVendor(event.target.value)}
          />
        )}
        <TextInput
          type="datetime-local"
          label={t('as_of.moment')}
          required
          value={moment}
          onChange={(event) => setMoment(event.target.value)}
        />
        <Button
          type="submit"
          loading={take.isPending}
          leftSection={<IconHistory size={18} aria-hidden="true" />}
        >
          {t('as_of.download')}
        </Button>
      </form>
    </Panel>
  )
}
