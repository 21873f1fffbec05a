import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { IconSearch } from '@tabler/icons-react'
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { suggestions } from '../api/suggestions'
import classes from './SearchBox.module.css'

/** Finds parts by reference, name or brand, and offers matches while somebody types (the ARIA combobox pattern). */
export function SearchBox({ size = 'bar' }: { size?: 'bar' | 'hero' }) {
  const { t } = useTranslation('shop')
  const navigate = useNavigate()
  const [parameters] = useSearchParams()
  const inUrl = parameters.get('search') ?? ''
  const [typed, setTyped] = useState(inUrl)
  const [seenUrl, setSeenUrl] = useState(inUrl)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [asked] = useDebouncedValue(typed.trim(), 160)
  const found = useQuery(suggestions(open ? asked : '')).data ?? []
  const id = useId()
  const shown = open && typed.trim().length >= 2 && found.length > 0

  if (seenUrl !== inUrl) {
    setSeenUrl(inUrl)
    setTyped(inUrl)
  }

  function leave() {
    setOpen(false)
    setActive(-1)
  }

  function search(event: FormEvent) {
    event.preventDefault()
    const chosen = shown ? found[active] : undefined
    leave()
    if (chosen) void navigate(`/produits/${chosen.slug}`)
    else
      void navigate({
        pathname: '/catalogue',
        search: new URLSearchParams({ search: typed.trim() }).toString(),
      })
  }

  function move(event: KeyboardEvent) {
    if (event.key === 'Escape') leave()
    if (!shown) return
    const last = found.length - 1
    if (event.key === 'ArrowDown') setActive(active >= last ? -1 : active + 1)
    else if (event.key === 'ArrowUp') setActive(active < 0 ? last : active - 1)
    else return
    event.preventDefault()
  }

  return (
    <form
      className={classes.search}
      data-size={size}
      role="search"
      onSubmit={search}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) leave()
      }}
    >
      <label className="only-for-readers" htmlFor={`${id}-input`}>
        {t('search.label')}
      </label>
      <input
        id={`${id}-input`}
        className={classes.input}
        type="search"
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        enterKeyHint="search"
        placeholder={t('search.placeholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(-1)
          setOpen(true)
        }}
        onKeyDown={move}
      />
      <button type="submit" className={classes.button} aria-label={t('search.submit')}>
        <IconSearch size={20} aria-hidden="true" />
        {size === 'hero' && <span className={classes.word}>{t('search.submit')}</span>}
      </button>
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={t('search.suggestions')}
        className={classes.list}
        hidden={!shown}
      >
        {found.map((part, index) => (
          // The keyboard works in the field itself: arrows choose, Enter opens.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={part.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={classes.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              leave()
              void navigate(`/produits/${part.slug}`)
            }}
          >
            <span>{part.name}</span>
            <span className={classes.detail}>
              {part.brand} <bdi dir="ltr">{part.reference}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </form>
  )
}
