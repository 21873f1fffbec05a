import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core'
import { expect, it } from 'vitest'
import { cssVariablesResolver, theme } from './theme'

/**
 * Mantine would write these variables into a <style> element at run time; a strict content security policy
 * refuses that, so they are a committed file. `npm run theme` writes it anew.
 */
it('keeps the style sheet of theme variables equal to the theme', async () => {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme)
  const standard = defaultCssVariablesResolver(merged)
  const own = cssVariablesResolver(merged)
  const css = convertCssVariables(
    {
      variables: { ...standard.variables, ...own.variables },
      light: { ...standard.light, ...own.light, '--mantine-color-scheme': 'light' },
      dark: { ...standard.dark, ...own.dark, '--mantine-color-scheme': 'dark' },
    },
    ':root',
  )
  const readable = css.replaceAll(/[;{]\s*/g, (match) => match.trim() + '\n  ').replaceAll(/\s*}/g, '\n}\n')
  await expect(readable).toMatchFileSnapshot('./variables.css')
})
