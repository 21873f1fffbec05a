export interface Toast {
  id: number
  text: string
  tone: 'good' | 'bad'
  link?: { to: string; text: string }
}

let toasts: readonly Toast[] = []
let next = 1
const listeners = new Set<() => void>()

function set(value: readonly Toast[]) {
  toasts = value
  listeners.forEach((listener) => listener())
}

/** Says something short that needs no answer; it leaves by itself. */
export function toast(text: string, options: { tone?: Toast['tone']; link?: Toast['link'] } = {}) {
  const entry: Toast = { id: next++, text, tone: options.tone ?? 'good', link: options.link }
  set([...toasts.slice(-2), entry])
  setTimeout(() => set(toasts.filter((other) => other.id !== entry.id)), entry.tone === 'bad' ? 8000 : 4500)
}

export function currentToasts() {
  return toasts
}

export function onToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
