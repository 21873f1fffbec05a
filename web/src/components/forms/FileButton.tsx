import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useRef } from 'react'

interface FileButtonProps {
  label: string
  accept: string
  loading?: boolean
  /** Several at once, in the order in which they were chosen. */
  many?: boolean
  onFiles: (files: File[]) => void
}

/** Asks for a file or several; the same file may be chosen twice. */
export function FileButton({ label, accept, loading, many = false, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={many}
        className="only-for-readers"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          if (files.length > 0) onFiles(files)
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
