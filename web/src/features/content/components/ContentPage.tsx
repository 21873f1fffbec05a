import { useTranslation } from 'react-i18next'
import { PageHead } from '@/components/layout/PageHead'
import classes from './ContentPage.module.css'

export type ContentName = 'legal' | 'privacy' | 'withdrawal' | 'contact'

interface Section {
  title: string
  text: string
}

/** A page of fixed text. */
export function ContentPage({ name }: { name: ContentName }) {
  const { t } = useTranslation('content')
  return (
    <div className={classes.content}>
      <PageHead title={t(`${name}.title`)} lead={t(`${name}.lead`)} />
      <Sections name={name} />
    </div>
  )
}

/** The fixed words of this client, for pages that say more than these. */
export function Sections({ name }: { name: ContentName }) {
  const { t } = useTranslation('content')
  const sections = t(`${name}.sections`, { returnObjects: true }) as Section[]
  return sections.map((section) => (
    <section key={section.title}>
      <h2>{section.title}</h2>
      <p>{section.text}</p>
    </section>
  ))
}
