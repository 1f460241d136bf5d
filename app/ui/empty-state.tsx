import type { ReactNode } from 'react'
import { CairnMark } from './cairn-mark.tsx'

export type EmptyStateProps = {
  /** What belongs here: "No outcomes yet". */
  title: string
  /** Why it matters, in a sentence or two of the method. */
  children: ReactNode
  /** The one button that fills it. */
  action?: ReactNode
  /** Stones already laid, so that the drawing tells the truth too. */
  passed?: number
}

/** An empty place that teaches: what belongs here, why, one button. */
export function EmptyState({ title, children, action, passed = 0 }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center px-4 py-10 text-center">
      <CairnMark passed={passed} size={44} />
      <p className="title-card mt-4">{title}</p>
      <div className="mt-1 max-w-[46ch] text-muted text-pretty">{children}</div>
      {action && <div className="mt-5">{action}</div>}
    </div>
  )
}
