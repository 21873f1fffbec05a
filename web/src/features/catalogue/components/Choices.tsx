import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { formatNumber } from '@/lib/dates'
import { changed } from '../catalogue-query'
import classes from './Filters.module.css'

/** One value a list can be narrowed by. */
export interface Choice {
  key: string
  label: string
  chosen: boolean
  /** How many products it leaves; nothing where nobody counted. */
  count?: number
  /** What it does to the address; a chosen one takes itself back. */
  change: Record<string, string | null>
}

interface ChoicesProps {
  choices: readonly Choice[]
  /** Several may be chosen side by side. */
  many?: boolean
  /** So many are shown before somebody asks for all. */
  first?: number
}

/** Values with the number each leaves. Each is a link, so each can be shared or opened beside. */
export function Choices({ choices, many = false, first = 8 }: ChoicesProps) {
  const { t } = useTranslation('shop')
  const [all, setAll] = useState(false)
  const shown = all ? choices : choices.filter((choice, index) => index < first || choice.chosen)
  return (
    <>
      <ul role="list" className={classes.links}>
        {shown.map((choice) => (
          <li key={choice.key}>
            <ChoiceLink choice={choice} many={many} />
          </li>
        ))}
      </ul>
      {shown.length < choices.length && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t('filters.more', { n: choices.length - shown.length })}
        </button>
      )}
    </>
  )
}

export function ChoiceLink({ choice, many = false }: { choice: Choice; many?: boolean }) {
  const { i18n } = useTranslation()
  const [parameters] = useSearchParams()
  return (
    <Link
      className={classes.link}
      data-many={many}
      aria-current={choice.chosen}
      to={{ search: changed(parameters, choice.change).toString() }}
      preventScrollReset
    >
      <bdi className={classes.word}>{choice.label}</bdi>
      {choice.count !== undefined && (
        <span className={classes.count}>{formatNumber(choice.count, i18n.language)}</span>
      )}
    </Link>
  )
}
