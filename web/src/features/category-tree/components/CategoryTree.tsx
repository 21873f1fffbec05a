import { ActionIcon, Button, NativeSelect, Skeleton, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '@/components/feedback/ErrorState'
import { QuickForm } from '@/components/forms/QuickForm'
import { PageHead } from '@/components/layout/PageHead'
import { Sheet } from '@/components/layout/Sheet'
import { useAct } from '@/lib/useAct'
import { addCategory, changeCategory, removeCategory, tree } from '../api/tree'
import { linesOf, mayHangBelow, swapped, type Branch, type Line } from '../places'
import classes from './CategoryTree.module.css'

const STALE = [['categories']]
type Editing = { line: Line | null }

/** The tree of categories: dragged below another one, or moved with the arrows and the form. */
export function CategoryTree() {
  const { t } = useTranslation('staff')
  const found = useQuery(tree)
  const [dragged, setDragged] = useState<Branch | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const hang = useAct({
    act: ({ slug, parent }: { slug: string; parent: string }) => changeCategory(slug, { parent }),
    stale: STALE,
    said: t('category.moved'),
  })
  const swap = useAct({
    act: async (placed: { slug: string; position: number }[]) => {
      for (const { slug, position } of placed) await changeCategory(slug, { position })
    },
    stale: STALE,
  })
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  const lines = linesOf(found.data ?? [])
  const takes = (target: Branch) => dragged !== null && mayHangBelow(dragged, target)
  return (
    <>
      <PageHead title={t('category.title')} lead={t('category.lead')}>
        <Button onClick={() => setEditing({ line: null })}>{t('category.add')}</Button>
      </PageHead>
      {found.data === undefined && <Skeleton height={320} radius="md" />}
      <ul role="list" className={classes.tree}>
        {lines.map((line) => (
          <li
            key={line.branch.slug}
            className={classes.line}
            style={{ paddingInlineStart: `${0.75 + line.depth * 1.5}rem` }}
            data-over={over === line.branch.slug}
            draggable
            onDragStart={() => setDragged(line.branch)}
            onDragEnd={() => {
              setDragged(null)
              setOver(null)
            }}
            onDragOver={(event) => {
              if (!takes(line.branch)) return
              event.preventDefault()
              setOver(line.branch.slug)
            }}
            onDrop={() => {
              if (dragged !== null && takes(line.branch)) {
                hang.mutate({ slug: dragged.slug, parent: line.branch.slug })
              }
            }}
          >
            <IconGripVertical size={18} stroke={1.5} aria-hidden="true" />
            <span className={classes.name}>{line.branch.name}</span>
            {([-1, 1] as const).map((step) => (
              <ActionIcon
                key={step}
                variant="subtle"
                size="lg"
                disabled={swapped(line, step).length === 0 || swap.isPending}
                aria-label={t(step < 0 ? 'category.up' : 'category.down', { name: line.branch.name })}
                onClick={() => swap.mutate(swapped(line, step))}
              >
                {step < 0 ? (
                  <IconArrowUp size={18} aria-hidden="true" />
                ) : (
                  <IconArrowDown size={18} aria-hidden="true" />
                )}
              </ActionIcon>
            ))}
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('category.change', { name: line.branch.name })}
              onClick={() => setEditing({ line })}
            >
              <IconPencil size={18} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Sheet
        open={editing !== null}
        onClose={() => setEditing(null)}
        title={editing?.line?.branch.name ?? t('category.add')}
        from="middle"
      >
        {editing && <Edit line={editing.line} lines={lines} onDone={() => setEditing(null)} />}
      </Sheet>
    </>
  )
}

function Edit({ line, lines, onDone }: { line: Line | null; lines: Line[]; onDone: () => void }) {
  const { t } = useTranslation(['staff', 'common'])
  const queries = useQueryClient()
  const after = () => {
    onDone()
    return queries.invalidateQueries({ queryKey: ['categories'] })
  }
  const remove = useAct({ act: removeCategory, stale: STALE, after: onDone })
  const names = line?.branch.names
  const parents = lines.filter((other) => line === null || mayHangBelow(line.branch, other.branch))
  return (
    <QuickForm
      submit={t('common:action.save')}
      send={(values) => {
        const wanted = {
          name: values.text('name'),
          name_ar: values.text('name_ar'),
          name_en: values.text('name_en'),
          parent: values.text('parent'),
        }
        return line === null ? addCategory(wanted) : changeCategory(line.branch.slug, wanted)
      }}
      after={after}
      more={
        line !== null && (
          <Button
            variant="subtle"
            color="red"
            loading={remove.isPending}
            onClick={() => remove.mutate(line.branch.slug)}
          >
            {t('common:action.remove')}
          </Button>
        )
      }
    >
      {(wrong) => (
        <>
          <TextInput
            name="name"
            label={t('category.name')}
            lang="fr"
            dir="auto"
            defaultValue={names?.fr ?? line?.branch.name}
            required
            maxLength={120}
            error={wrong('name')}
          />
          <TextInput
            name="name_ar"
            label={t('category.name_ar')}
            description={t('category.name_absent')}
            lang="ar"
            dir="auto"
            defaultValue={names?.ar ?? ''}
            maxLength={120}
            error={wrong('name_ar')}
          />
          <TextInput
            name="name_en"
            label={t('category.name_en')}
            description={t('category.name_absent')}
            lang="en"
            dir="auto"
            defaultValue={names?.en ?? ''}
            maxLength={120}
            error={wrong('name_en')}
          />
          <NativeSelect
            name="parent"
            label={t('category.parent')}
            defaultValue={line?.parent ?? ''}
            error={wrong('parent')}
            data={[
              { value: '', label: t('category.root') },
              ...parents.map((other) => ({
                value: other.branch.slug,
                label: `${'\u2003'.repeat(other.depth)}${other.branch.name}`,
              })),
            ]}
          />
        </>
      )}
    </QuickForm>
  )
}
