import { Button, Skeleton } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ProductDetail } from '@/api/types'
import { toast } from '@/components/feedback/toast'
import { QuickForm } from '@/components/forms/QuickForm'
import { Panel } from '@/components/layout/Panel'
import classes from '@/components/layout/stack.module.css'
import { useAct } from '@/lib/useAct'
import { archivePart, askedBy, changePart } from '../api/keeping'
import { AttributeFields, attributesIn } from './AttributeFields'
import { PartFields, partIn } from './PartFields'

/** A part changed by hand. What a feed keeps is changed in its file; what the category asks stays the vendor's to say. */
export function EditPart({ part }: { part: ProductDetail }) {
  const { t } = useTranslation(['selling', 'common'])
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [category, setCategory] = useState(part.category.slug)
  const asked = useQuery(askedBy(category))
  const schema = asked.data ?? []
  const fed = Boolean(part.feed)
  const archive = useAct({
    act: () => archivePart(part.id),
    stale: [['parts']],
    said: t('part.archived'),
    after: () => void navigate('/vendeur/pieces'),
  })
  return (
    <Panel title={t('part.change')}>
      {fed && (
        <p className={classes.soft}>
          {t('part.fed')} <bdi dir="ltr">{part.feed}</bdi>
        </p>
      )}
      {asked.isLoading && <Skeleton height={64} />}
      {(!fed || schema.length > 0) && (
        <QuickForm
          submit={t('common:action.save')}
          disabled={asked.isPending}
          send={(values) =>
            changePart(part.id, {
              ...(fed ? {} : partIn(values)),
              attributes: schema.length === 0 ? undefined : attributesIn(values, schema),
            })
          }
          after={() => {
            toast(t('part.saved'))
            return queries.invalidateQueries({ queryKey: ['parts'] })
          }}
          more={
            !fed && (
              <Button
                variant="subtle"
                color="red"
                loading={archive.isPending}
                onClick={() => archive.mutate()}
              >
                {t('part.archive')}
              </Button>
            )
          }
        >
          {(wrong) => (
            <>
              {!fed && <PartFields part={part} category={category} onCategory={setCategory} wrong={wrong} />}
              <AttributeFields
                key={`${category}-${schema.length}`}
                asked={schema}
                said={part.attributes ?? {}}
                wrong={wrong}
              />
            </>
          )}
        </QuickForm>
      )}
    </Panel>
  )
}
