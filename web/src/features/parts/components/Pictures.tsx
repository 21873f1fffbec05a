import { ActionIcon, Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconArrowLeft, IconArrowRight, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FileButton } from '@/components/forms/FileButton'
import { Panel } from '@/components/layout/Panel'
import stack from '@/components/layout/stack.module.css'
import { useAct } from '@/lib/useAct'
import {
  addPictures,
  changePicture,
  orderPictures,
  pictures as picturesOf,
  removePicture,
  type PartPicture,
} from '../api/pictures'
import classes from './Pictures.module.css'

/** The photos of a part: added, put in order, one of them the main one, each said in words. */
export function Pictures({ part }: { part: number }) {
  const { t } = useTranslation('selling')
  const pictures = useQuery(picturesOf(part)).data ?? []
  const add = useAct({ act: (files: File[]) => addPictures(part, files), stale: [['parts']] })
  const order = useAct({ act: (images: number[]) => orderPictures(part, images), stale: [['parts']] })
  const moved = (from: number, to: number) => {
    const ids = pictures.map((picture) => picture.id)
    ids.splice(to, 0, ...ids.splice(from, 1))
    order.mutate(ids)
  }
  return (
    <Panel
      title={t('picture.title')}
      actions={
        <FileButton
          label={t('picture.add')}
          accept="image/jpeg,image/png"
          loading={add.isPending}
          many
          onFiles={(files) => add.mutate(files)}
        />
      }
    >
      <p className={stack.soft}>{t('picture.text')}</p>
      {pictures.length > 0 && (
        <ul role="list" className={classes.pictures}>
          {pictures.map((picture, index) => (
            <li key={picture.id} className={classes.picture}>
              <img
                className={classes.image}
                src={picture.small_url}
                alt={picture.alt_text}
                width={picture.width}
                height={picture.height}
                loading="lazy"
              />
              <div className={classes.buttons}>
                <ActionIcon
                  variant="default"
                  size="lg"
                  className={classes.arrow}
                  aria-label={t('picture.earlier', { n: index + 1 })}
                  disabled={index === 0 || order.isPending}
                  onClick={() => moved(index, index - 1)}
                >
                  <IconArrowLeft size={18} aria-hidden="true" />
                </ActionIcon>
                <ActionIcon
                  variant="default"
                  size="lg"
                  className={classes.arrow}
                  aria-label={t('picture.later', { n: index + 1 })}
                  disabled={index === pictures.length - 1 || order.isPending}
                  onClick={() => moved(index, index + 1)}
                >
                  <IconArrowRight size={18} aria-hidden="true" />
                </ActionIcon>
                <MainAndRemove part={part} picture={picture} number={index + 1} />
              </div>
              <InWords part={part} picture={picture} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function MainAndRemove({ part, picture, number }: { part: number; picture: PartPicture; number: number }) {
  const { t } = useTranslation('selling')
  const main = useAct({
    act: () => changePicture(part, picture.id, { is_primary: true }),
    stale: [['parts']],
  })
  const remove = useAct({
    act: () => removePicture(part, picture.id),
    stale: [['parts']],
    said: t('picture.removed'),
  })
  return (
    <>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('picture.main', { n: number })}
        aria-pressed={picture.is_primary}
        loading={main.isPending}
        onClick={() => !picture.is_primary && main.mutate()}
      >
        {picture.is_primary ? (
          <IconStarFilled size={18} aria-hidden="true" />
        ) : (
          <IconStar size={18} aria-hidden="true" />
        )}
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="red"
        size="lg"
        aria-label={t('picture.remove', { n: number })}
        loading={remove.isPending}
        onClick={() => remove.mutate()}
      >
        <IconTrash size={18} aria-hidden="true" />
      </ActionIcon>
    </>
  )
}

/** What those read who do not see the picture. */
function InWords({ part, picture }: { part: number; picture: PartPicture }) {
  const { t } = useTranslation(['selling', 'common'])
  const say = useAct({
    act: (words: string) => changePicture(part, picture.id, { alt_text: words }),
    stale: [['parts']],
    said: t('picture.said'),
  })
  return (
    <form
      className={classes.words}
      onSubmit={(event) => {
        event.preventDefault()
        const words = new FormData(event.currentTarget).get('alt_text')
        say.mutate(typeof words === 'string' ? words : '')
      }}
    >
      <TextInput
        name="alt_text"
        label={t('picture.words')}
        defaultValue={picture.alt_text}
        maxLength={200}
        size="sm"
      />
      <Button type="submit" variant="default" size="compact-sm" loading={say.isPending}>
        {t('common:action.save')}
      </Button>
    </form>
  )
}
