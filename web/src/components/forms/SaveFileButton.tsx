import { Button, type ButtonProps } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { saveFile } from '@/lib/files'
import { useAct } from '@/lib/useAct'

interface SaveFileButtonProps extends ButtonProps {
  path: string
  name: string
  children: string
}

/** A file behind the sign-in, saved under a name that says what it is. */
export function SaveFileButton({ path, name, children, ...look }: SaveFileButtonProps) {
  const save = useAct({ act: () => saveFile(path, name) })
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden="true" />}
      {...look}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {children}
    </Button>
  )
}
