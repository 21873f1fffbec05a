import { Skeleton } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { toast } from '@/components/feedback/toast'
import { QuickForm } from '@/components/forms/QuickForm'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import { addPart, askedBy } from '../api/keeping'
import { AttributeFields, attributesIn } from './AttributeFields'
import { PartFields, partIn } from './PartFields'

/** A part typed in by hand; its pictures follow on its own page. */
export function NewPart() {
  const { t } = useTranslation('selling')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [category, setCategory] = useState('')
  const asked = useQuery(askedBy(category))
  return (
    <>
      <PageHead title={t('part.new')} lead={t('part.new_text')} />
      <Panel>
        <QuickForm
          submit={t('part.add')}
          disabled={category !== '' && asked.isPending}
          send={(values) =>
            addPart({ ...partIn(values), attributes: attributesIn(values, asked.data ?? []) })
          }
          after={(part) => {
            toast(t('part.saved'))
            void queries.invalidateQueries({ queryKey: ['parts'] })
            return navigate(`/vendeur/pieces/${part.id}`)
          }}
        >
          {(wrong) => (
            <>
              <PartFields category={category} onCategory={setCategory} wrong={wrong} />
              {asked.isLoading ? (
                <Skeleton height={64} />
              ) : (
                <AttributeFields key={category} asked={asked.data ?? []} said={{}} wrong={wrong} />
              )}
            </>
          )}
        </QuickForm>
      </Panel>
    </>
  )
}
