import js from '@eslint/js'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import { readdirSync } from 'node:fs'
import tseslint from 'typescript-eslint'

const features = readdirSync('./src/features')

export default tseslint.config(
  { ignores: ['dist', 'src/api/openapi.d.ts', 'public', 'screens', 'test-results'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  jsxA11y.flatConfigs.recommended,
  reactHooks.configs.flat.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js', 'postcss.config.mjs', 'scripts/*.mjs', 'e2e/*.mjs', 'e2e/journeys/*.mjs'] },
      },
    },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...features.map((feature) => ({
              target: `./src/features/${feature}`,
              from: './src/features',
              except: [`./${feature}`],
              message: 'Features do not know each other: compose them in src/app.',
            })),
            { target: './src/features', from: './src/app', message: 'Only src/app puts features together.' },
            {
              target: [
                './src/components',
                './src/lib',
                './src/api',
                './src/session',
                './src/i18n',
                './src/theme',
              ],
              from: ['./src/features', './src/app'],
              message: 'Shared code knows no feature.',
            },
          ],
        },
      ],
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: Object.fromEntries(
        ['Blob', 'Buffer', 'FormData', 'URL', 'console', 'document', 'fetch', 'localStorage', 'process', 'window'].map((name) => [name, 'readonly']),
      ) },
  },
)
