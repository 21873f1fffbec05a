/**
 * The access token lives in memory only. The refresh token is kept in localStorage so that a reload and a second tab
 * stay signed in; every refresh runs under one lock across tabs, because a rotated token used twice ends the session.
 */
export interface TokenPair {
  access: string
  refresh: string
  expires_in: number
}

const KEY = 'aloauto.session'
const listeners = new Set<() => void>()
let access: { token: string; expiresAt: number } | null = null

function read(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return memoryOnly
  }
}

let memoryOnly: string | null = null

function write(refresh: string | null) {
  memoryOnly = refresh
  try {
    if (refresh === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, refresh)
  } catch {
    // Storage is switched off: the session lasts as long as the page.
  }
}

export function hasSession(): boolean {
  return read() !== null
}

export function refreshToken(): string | null {
  return read()
}

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function announce() {
  listeners.forEach((listener) => listener())
}

export function keep(tokens: TokenPair) {
  const was = hasSession()
  access = { token: tokens.access, expiresAt: Date.now() + (tokens.expires_in - 30) * 1000 }
  write(tokens.refresh)
  if (!was) announce()
}

export function forget() {
  access = null
  write(null)
  announce()
}

/** The access token while it is fresh; null when there is none or it is about to end. */
export function freshAccess(): string | null {
  if (access === null || access.expiresAt <= Date.now()) return null
  return access.token
}

export function dropAccess() {
  access = null
}

if (typeof window !== 'undefined') {
  window.addEventListener('storage', (event) => {
    if (event.key !== KEY) return
    if (event.newValue === null || event.oldValue === null) {
      access = null
      announce()
    }
  })
}
