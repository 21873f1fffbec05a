import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { download } from '@/api/download'
import type { FileUpload } from '@/api/types'
import { toast } from '@/components/feedback/toast'
import classes from './UploadView.module.css'

const WORKBOOKS = ['xlsx', 'xls', 'ods']

/** The refused rows in the vendor's own columns plus the reason: correct it and send it again. */
export function FixItFile({ upload }: { upload: FileUpload }) {
  const { t } = useTranslation(['vendor', 'feeds'])
  const isWorkbook = WORKBOOKS.includes(upload.file_type.toLowerCase())
  const take = useMutation({
    mutationFn: (asText: boolean) =>
      download(
        `/api/v1/integrations/file-uploads/${upload.id}/${asText ? 'rejected-rows?format=csv' : 'rejected-file'}`,
        asText ? 'text/csv' : '*/*',
        `${upload.original_file_name}.rejected.${asText || !isWorkbook ? 'csv' : 'xlsx'}`,
      ),
    onError: () => toast(t('rejected.no_file'), { tone: 'bad' }),
  })
  return (
    <span className={classes.downloads}>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden="true" />}
        loading={take.isPending && !take.variables}
        onClick={() => take.mutate(false)}
      >
        {t('rejected.download')}
      </Button>
      {isWorkbook && (
        <Button
          variant="default"
          loading={take.isPending && take.variables}
          onClick={() => take.mutate(true)}
        >
          {t('feeds:as_csv')}
        </Button>
      )}
    </span>
  )
}
