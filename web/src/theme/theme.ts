import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** Petrol: the shop's own colour, a deep blue green as on enamel workshop signs. */
const petrol: MantineColorsTuple = [
  '#eaf4f5',
  '#d3e5e8',
  '#a8cbd1',
  '#7ab0b9',
  '#5498a4',
  '#3a8491',
  '#2b7481',
  '#1c606c',
  '#134c56',
  '#0f3f49',
]

/** Amber: the turn signal. Only for the one thing a page wants done. */
const amber: MantineColorsTuple = [
  '#fff5e2',
  '#ffe9c8',
  '#fed694',
  '#fcc35e',
  '#f9b43a',
  '#f7ab2b',
  '#f6a825',
  '#f5a524',
  '#c77f0a',
  '#8a5500',
]

/** Red that can be read on the paper of the page. */
const red: MantineColorsTuple = [
  '#fbe7e5',
  '#f6cfcb',
  '#ee9f97',
  '#e67c72',
  '#d9574b',
  '#c53d31',
  '#b3261e',
  '#b3261e',
  '#8f1e18',
  '#6b1611',
]

export const theme = createTheme({
  colors: { petrol, amber, red },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.4,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font-text)', fontWeight: '700' },
  radius: { xs: '3px', sm: '6px', md: '10px', lg: '14px', xl: '22px' },
  breakpoints: { xs: '36em', sm: '48em', md: '62em', lg: '75em', xl: '88em' },
  components: {
    Select: { defaultProps: { checkIconPosition: 'right' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
  },
})

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f7f5f1',
    '--mantine-color-text': '#171d1f',
    '--mantine-color-dimmed': '#566065',
    '--mantine-color-anchor': '#1c606c',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-placeholder': '#6b757a',
    '--mantine-color-default-border': '#c9c8c1',
  },
  dark: {
    '--mantine-color-body': '#101618',
    '--mantine-color-text': '#e4e8e8',
    '--mantine-color-dimmed': '#9caab0',
    '--mantine-color-anchor': '#7ab0b9',
    '--mantine-color-error': '#ff8a80',
    '--mantine-color-placeholder': '#8a989d',
    '--mantine-color-default': '#1b2427',
    '--mantine-color-default-hover': '#243034',
    '--mantine-color-default-border': '#3a474c',
  },
})
