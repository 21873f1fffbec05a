import { useTranslation } from 'react-i18next'
import { speak } from '@/i18n/i18n'
import { LANGUAGE_NAMES, LANGUAGES } from '@/i18n/languages'
import classes from './Header.module.css'

const SHORT = { fr: 'FR', ar: 'ع', en: 'EN' } as const

export function LanguageChoice() {
  const { t, i18n } = useTranslation()
  return (
    <span className={classes.languages} role="group" aria-label={t('nav.language')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          aria-label={LANGUAGE_NAMES[language]}
          onClick={() => void speak(language)}
        >
          {SHORT[language]}
        </button>
      ))}
    </span>
  )
}
