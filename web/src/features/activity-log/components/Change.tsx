import { useTranslation } from 'react-i18next'

/** What stood before and what stands now; closed until asked for. */
export function Change({ before, after }: { before: unknown; after: unknown }) {
  const { t } = useTranslation('console')
  if (!before && !after) return <>–</>
  return (
    <details>
      <summary>{t('activity.show')}</summary>
      <pre
        dir="ltr"
        style={{
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          fontSize: 'var(--text-sm)',
          textAlign: 'left',
        }}
      >
        {JSON.stringify({ before, after }, null, 1)}
      </pre>
    </details>
  )
}
