import { lazy, type MouseEvent, Suspense, useContext, useEffect, useRef, useState } from 'react'
import { noticesPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Unread } from './unread.ts'

/** Loaded with the first press: pages do not carry it. */
const NoticePanel = lazy(() =>
  import('./notice-panel.tsx').then((module) => ({ default: module.NoticePanel })),
)

/**
 * The bell in the bar, with what is unread. A link to the page of notices; where there is room for it, and a script, they
 * open under the bell instead.
 */
export function Bell() {
  const unread = useContext(Unread)
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useClosing(box, isOpen, () => setOpen(false))
  const press = (event: MouseEvent) => {
    const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey
    if (isElsewhere || !matchMedia('(min-width: 40rem)').matches) return
    event.preventDefault()
    setOpen(!isOpen)
  }
  return (
    <div ref={box} className="relative print-hidden">
      <Anchor
        href={noticesPath()}
        onClick={press}
        aria-expanded={isOpen}
        className="relative flex size-9 items-center justify-center rounded-full text-muted hover:bg-lichen hover:text-ink pointer-coarse:size-11"
      >
        <Icon name="bell" className="size-4.5" />
        {unread > 0 && (
          <span className="figures absolute top-0.5 right-0 min-w-4 rounded-full bg-danger-fill px-1 text-center text-2xs leading-4 font-bold text-white">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
        <span className="sr-only">{unread === 0 ? 'Notices, nothing new' : ' new: your notices'}</span>
      </Anchor>
      {isOpen && (
        <Suspense fallback={null}>
          <NoticePanel close={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}

/** Escape, a press outside, and leaving by Tab close it. */
function useClosing(box: React.RefObject<HTMLDivElement | null>, isOpen: boolean, close: () => void) {
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    if (!isOpen) return
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) latest.current()
    }
    const leaveByKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      latest.current()
      box.current?.querySelector('a')?.focus()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    document.addEventListener('keydown', leaveByKey)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
      document.removeEventListener('keydown', leaveByKey)
    }
  }, [isOpen, box])
}
