import type { ReactNode } from 'react'

export type TimeProps = {
  /** For machines: `2026-05-02` or a full instant with its offset. */
  iso: string
  /** The whole date with its zone, shown on hover where the text is short or relative. */
  full?: string
  className?: string
  /** For people, already in their locale and zone: "2 May", "3 days ago". */
  children: ReactNode
}

/** A date or moment. Formatting happens where the reader's locale and the account's zone are known: on the server. */
export function Time({ iso, full, className, children }: TimeProps) {
  return (
    <time dateTime={iso} title={full} className={className}>
      {children}
    </time>
  )
}
