import { useEffect, useState } from 'react'
import { moveByKey, slideOfHash } from '#app/domain/reviews/slides.ts'

/** The link that leads out; Escape presses it. */
export const leaveId = 'leave'

/**
 * Turns a long page of sections with the ids 1, 2, 3 … into slides: keys go from one to the next, the address says which
 * one it is, and Escape leaves. Without JavaScript the page stays a page, with links from section to section.
 */
export function useSlides(count: number): { here: number } {
  const [here, setHere] = useState(1)
  useEffect(() => {
    const follow = () => setHere(slideOfHash(location.hash, count))
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [count])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isForTyping(event.target, event.key)) return
      const move = moveByKey(event.key, { here: slideOfHash(location.hash, count), count })
      if (move === null) return
      event.preventDefault()
      if (move === 'leave') document.getElementById(leaveId)?.click()
      else if (move === 'full-screen') toggleFullScreen()
      else goTo(move)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [count])
  useSeenSlide(count)
  return { here }
}

/** Scrolling by hand changes the address too, so that keys go on from what is looked at. */
function useSeenSlide(count: number) {
  useEffect(() => {
    const watch = new IntersectionObserver(
      (seen) => {
        const most = seen.find(({ isIntersecting }) => isIntersecting)
        if (most) nameSlide(most.target.id)
      },
      { rootMargin: '-50% 0px -50% 0px' },
    )
    for (let number = 1; number <= count; number += 1) {
      const slide = document.getElementById(String(number))
      if (slide) watch.observe(slide)
    }
    return () => watch.disconnect()
  }, [count])
}

/** Says in the address which slide is looked at. */
function nameSlide(id: string): void {
  if (location.hash === `#${id}`) return
  history.replaceState(history.state, '', `#${id}`)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

/** The address changes at once: the next press counts from here, however soon it comes. */
function goTo(number: number): void {
  nameSlide(String(number))
  const slide = document.getElementById(String(number))
  slide?.scrollIntoView({ block: 'start' })
  slide?.focus({ preventScroll: true })
}

/** Shows the page without the browser around it, or brings the browser back. */
export function toggleFullScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  change.catch(() => undefined)
}

/** Keys that belong to a field, to an open menu, or to the button that has the focus. */
function isForTyping(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('input, textarea, select, [contenteditable], [role="slider"], [data-keys]')) return true
  return key === ' ' && target.closest('button, summary, a') !== null
}
