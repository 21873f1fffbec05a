import { useEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

/** A new page starts at its content for keyboards and screen readers; a changed filter keeps the focus. */
export function FocusOnNewPage() {
  const { pathname } = useLocation()
  const type = useNavigationType()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    if (type !== NavigationType.Pop) document.getElementById('contenu')?.focus({ preventScroll: true })
  }, [pathname, type])
  return null
}
