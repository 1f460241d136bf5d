import { type ReactNode, useEffect, useState } from 'react'
import { Icon } from './icon.tsx'

export type ToastProps = {
  /** What happened, as a short sentence: "Due date moved to 6 June". */
  message: string
  /** Takes it back: called by the Undo button. */
  onUndo?: () => void
  /** Instead of `onUndo`: a small form, for a message that came with a page. */
  undo?: ReactNode
  /** Called when its time is over or it was closed. */
  onDone?: () => void
  /** How long it stays; the clock stands still while it is hovered or holds the focus. */
  seconds?: number
}

const undoClass =
  'min-h-8 rounded-control px-2 font-semibold text-paper underline underline-offset-3 hover:no-underline'

/** One message at the foot of the page, with a way back. Put it inside a ToastRegion. */
export function Toast({ message, onUndo, undo, onDone, seconds = 10 }: ToastProps) {
  const [isHeld, setHeld] = useState(false)
  const [isGone, setGone] = useState(false)
  const finish = () => {
    setGone(true)
    onDone?.()
  }
  // only holding and letting go restart the clock, not a new `onDone`
  useEffect(() => {
    if (isHeld || isGone) return
    const clock = setTimeout(finish, seconds * 1000)
    return () => clearTimeout(clock)
  }, [isHeld, isGone, seconds])
  if (isGone) return null
  const takeBack = () => {
    onUndo?.()
    finish()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, and this is a message
    <div
      role="group"
      aria-label="Message"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex items-center gap-2 rounded-card bg-ink py-1.5 pr-1.5 pl-4 text-paper shadow-float"
    >
      <p className="py-1.5">{message}</p>
      {undo}
      {onUndo && (
        <button type="button" onClick={takeBack} className={undoClass}>
          Undo
        </button>
      )}
      <button type="button" onClick={finish} aria-label="Dismiss" className="needs-js inline-flex p-2">
        <Icon name="cross" className="size-3.5" />
      </button>
    </div>
  )
}

/** Where toasts appear. It must be on the page before the first one, or screen readers miss it. */
export function ToastRegion({ children }: { children?: ReactNode }) {
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-40 flex flex-col items-center gap-2"
    >
      {children}
    </div>
  )
}
