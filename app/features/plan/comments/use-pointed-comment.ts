import { useLocation } from '@remix-run/react'
import { type RefObject, useEffect, useState } from 'react'

/** The comment that the address points at (`#comment-…`); null in the server's page, which does not know of it. */
export function usePointedComment(): string | null {
  const { hash, key } = useLocation()
  const [pointed, setPointed] = useState<string | null>(null)
  useEffect(() => setPointed(/^#comment-([0-9A-Z]{26})$/i.exec(hash)?.[1] ?? null), [hash, key])
  return pointed
}

/** Brings what is pointed at into view, with the keyboard at it and every fold around it open. */
export function useComeIntoView(element: RefObject<HTMLElement | null>, isPointed: boolean): void {
  useEffect(() => {
    if (!isPointed) return
    const frame = requestAnimationFrame(() => {
      unfold(element.current)
      element.current?.scrollIntoView({ block: 'center' })
      element.current?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [element, isPointed])
}

function unfold(element: HTMLElement | null): void {
  for (let fold = element?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true
}
