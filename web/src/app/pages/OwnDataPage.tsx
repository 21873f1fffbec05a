import { useTranslation } from 'react-i18next'
import { SaveFileButton } from '@/components/forms/SaveFileButton'
import { PageHead } from '@/components/layout/PageHead'
import { Panel } from '@/components/layout/Panel'
import classes from '@/components/layout/stack.module.css'
import { Consents } from '@/features/privacy/components/Consents'
import { Erasure } from '@/features/privacy/components/Erasure'

export function Component() {
  const { t } = useTranslation('security')
  return (
    <>
      <PageHead title={t('privacy.title')} lead={t('privacy.lead')} />
      <div className={classes.stack}>
        <Panel title={t('privacy.copy')}>
          <p className={classes.soft}>{t('privacy.copy_text')}</p>
          <SaveFileButton path="/api/v1/users/me/export" name="aloauto-donnees.zip" mt="md">
            {t('privacy.download')}
          </SaveFileButton>
        </Panel>
        <Consents />
        <Erasure />
      </div>
    </>
  )
}
