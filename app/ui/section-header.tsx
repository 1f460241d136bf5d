import type { ReactNode } from 'react'

export type SectionHeaderProps = {
  title: ReactNode
  /** A quiet figure beside it: "3 active". */
  count?: ReactNode
  /** Sorting, a switch, a link at the right. */
  aside?: ReactNode
  id?: string
}

/** The heading over a run of cards or a table. */
export function SectionHeader({ title, count, aside, id }: SectionHeaderProps) {
  return (
    <div className="mb-3.5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 id={id} className="title-section">
          {title}
        </h2>
        {count && <span className="text-muted">{count}</span>}
      </div>
      {aside && <div className="text-sm text-muted">{aside}</div>}
    </div>
  )
}
