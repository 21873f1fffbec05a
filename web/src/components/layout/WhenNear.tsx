import { startTransition, useEffect, useRef, useState, type ReactNode } from 'react'

const NEAR = '600px'

/** Draws (and asks for) what is far below only when somebody scrolls towards it. */
export function WhenNear({ children }: { children: ReactNode }) {
  const [near, setNear] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (near || place.current === null) return
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some((entry) => entry.isIntersecting)) startTransition(() => setNear(true))
      },
      { rootMargin: NEAR },
    )
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [near])
  return near ? children : <div ref={place} style={{ minHeight: 1 }} />
}
