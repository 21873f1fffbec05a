import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Header.module.css'

export function SchemeButton() {
  const { t } = useTranslation()
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const dark = useComputedColorScheme('light') === 'dark'
  return (
    <button
      type="button"
      className={classes.tool}
      aria-label={dark ? t('nav.light') : t('nav.dark')}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      {dark ? (
        <IconSun size={22} stroke={1.7} aria-hidden="true" />
      ) : (
        <IconMoon size={22} stroke={1.7} aria-hidden="true" />
      )}
    </button>
  )
}
