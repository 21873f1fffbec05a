export interface ServerEvent {
  name: string
  data: string
}

/** Cuts a stream of server-sent events into events; what is not complete yet is given back. */
export function cutEvents(text: string): { events: ServerEvent[]; rest: string } {
  const parts = text.replaceAll('\r\n', '\n').split('\n\n')
  const rest = parts.pop() ?? ''
  const events = parts.flatMap((part) => {
    const lines = part.split('\n')
    const name =
      lines
        .find((line) => line.startsWith('event:'))
        ?.slice(6)
        .trim() ?? 'message'
    const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trimStart())
    return data.length === 0 ? [] : [{ name, data: data.join('\n') }]
  })
  return { events, rest }
}
