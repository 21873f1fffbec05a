/** What a form holds, read by name. */
export interface Given {
  text: (name: string) => string
  /** Undefined when nothing was written. */
  some: (name: string) => string | undefined
  number: (name: string) => number | undefined
  checked: (name: string) => boolean
}

/** Reads a form as people fill it in: spaces around, a comma for the decimals, spaces between thousands. */
export function given(data: FormData): Given {
  const text = (name: string) => {
    const value = data.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const some = (name: string) => text(name) || undefined
  return {
    text,
    some,
    number: (name) => {
      const plain = text(name)
        .replaceAll(/[\s\u00a0\u202f]/g, '')
        .replace(',', '.')
      const value = Number(plain)
      return plain === '' || Number.isNaN(value) ? undefined : value
    },
    checked: (name) => data.get(name) !== null,
  }
}
