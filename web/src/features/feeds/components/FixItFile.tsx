import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '@/api/problem'
import type { FileUpload } from '@/api/types'
import { toast } from '@/components/feedback/toast'
import { authorizedFetch } from '@/session/authorized-fetch'

/** The refused rows in the vendor's own columns plus the reason: correct it and send it again. */
export function FixItFile({ upload }: { upload: FileUpload }) {
  const { t } = useTranslation('vendor')
  const download = useMutation({
    mutationFn: async () => {
      const address = new URL(`/api/v1/integrations/file-uploads/${upload.id}/rejected-file`, location.origin)
      const answer = await authorizedFetch(new Request(address))
      if (!answer.ok) throw new ProblemError(answer.status, {})
      const url = URL.createObjectURL(await answer.blob())
      const link = document.createElement('a')
      link.href = url
      const ending = answer.headers.get('Content-Type')?.startsWith('text/csv') === true ? 'csv' : 'xlsx'
      link.download = `${upload.original_file_name}.rejected.${ending}`
      link.click()
      URL.revokeObjectURL(url)
    },
    onError: () => toast(t('rejected.no_file'), { tone: 'bad' }),
  })
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden="true" />}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {t('rejected.download')}
    </Button>
  )
}
