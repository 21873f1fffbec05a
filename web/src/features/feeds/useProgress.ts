import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { FileUpload } from '@/api/types'
import { authorizedFetch } from '@/session/authorized-fetch'
import { isUnderWay, upload as uploadQuery } from './api/uploads'
import { cutEvents } from './server-events'

export interface FileProgress {
  status: string
  phase: string | null
  processed_rows: number
  total_rows: number | null
  progress_percent: number | null
  error_rows: number
}

/** How far a file is, told by the server as it goes on; its end makes everything about the file be read again. */
export function useProgress(upload: FileUpload): FileProgress | null {
  const queries = useQueryClient()
  const [progress, setProgress] = useState<FileProgress | null>(null)
  const running = isUnderWay(upload)
  useEffect(() => {
    if (!running) return
    const leaving = new AbortController()
    const address = new URL(`/api/v1/integrations/file-uploads/${upload.id}/progress`, location.origin)
    follow(address, leaving.signal, setProgress)
      .catch(() => undefined)
      .finally(() => {
        if (!leaving.signal.aborted) void queries.invalidateQueries(uploadQuery(upload.id))
      })
    return () => leaving.abort()
  }, [running, upload.id, queries])
  return running ? progress : null
}

async function follow(address: URL, signal: AbortSignal, tell: (progress: FileProgress) => void) {
  const answer = await authorizedFetch(
    new Request(address, { headers: { Accept: 'text/event-stream' }, signal }),
  )
  if (!answer.ok || answer.body === null) return
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const { events, rest } = cutEvents(text + part.value)
    text = rest
    events.forEach((event) => tell(JSON.parse(event.data) as FileProgress))
  }
}
