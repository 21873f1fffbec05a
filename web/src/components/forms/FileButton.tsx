import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useRef } from 'react'

interface FileButtonProps {
  label: string
  accept: string
  loading?: boolean
  onFile: (file: File) => void
}

/** Asks for one file; the same file may be chosen twice. */
export function FileButton({ label, accept, loading, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        className="only-for-readers"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onFile(file)
          event.target.value = ''
        }}
      />
      <Button
        variant="default"
        leftSection={<IconUpload size={18} aria-hidden="true" />}
        loading={loading}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  )
}
