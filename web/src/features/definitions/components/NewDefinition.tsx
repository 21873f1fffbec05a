import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconPlus } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Sheet } from '@/components/layout/Sheet'
import stack from '@/components/layout/stack.module.css'
import { words as wordsQuery } from '../api/definitions'
import { KINDS, type Kind } from '../types'

const WITHOUT_TEMPLATE: Kind[] = ['mappings', 'layouts', 'templates']

/** Asks what is to be written and what it is called; the text itself is written in the editor. */
export function NewDefinition() {
  const { t } = useTranslation('definitions')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('new.action')}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('new.title')} from="middle">
        <Wishes />
      </Sheet>
    </>
  )
}

function Wishes() {
  const { t } = useTranslation('definitions')
  const navigate = useNavigate()
  const [kind, setKind] = useState<Kind>('vendors')
  const words = useQuery(wordsQuery)
  const fromTemplate = !WITHOUT_TEMPLATE.includes(kind)

  function begin(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const template = given.get('template')
    const query = typeof template === 'string' ? `?template=${encodeURIComponent(template)}` : ''
    const id = given.get('id')
    if (typeof id === 'string') void navigate(`/console/definitions/${kind}/${id}${query}`)
  }
  return (
    <form className={stack.stack} onSubmit={begin}>
      <NativeSelect
        label={t('kind')}
        value={kind}
        onChange={(event) => setKind(event.target.value as Kind)}
        data={KINDS.map((each) => ({ value: each, label: t(`kinds.${each}`) }))}
      />
      <TextInput
        name="id"
        label={t('new.name')}
        description={t('new.name_text')}
        required
        maxLength={80}
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        dir="ltr"
      />
      {fromTemplate && (
        <NativeSelect
          name="template"
          label={t('new.template')}
          data={(words.data?.templates ?? []).map((each) => ({ value: each.id, label: each.id }))}
        />
      )}
      <Button type="submit">{t('new.begin')}</Button>
    </form>
  )
}
