import { LinkButton } from './button.tsx'
import { Icon } from './icon.tsx'

export type PagerProps = {
  /** What is paged: "Accounts". */
  label: string
  /** Where the reader is: "51 to 100 of 340". */
  summary: string
  /** Left out on the first page. */
  previousHref?: string | undefined
  /** Left out on the last page. */
  nextHref?: string | undefined
}

/** One page back, one forward. */
export function Pager({ label, summary, previousHref, nextHref }: PagerProps) {
  return (
    <nav aria-label={`${label}, pages`} className="flex flex-wrap items-center justify-between gap-3 py-3">
      <p className="text-sm text-muted">{summary}</p>
      <div className="flex gap-2">
        {previousHref && (
          <LinkButton href={previousHref} rel="prev" size="small">
            <Icon name="chevron-left" className="-ml-1" />
            Previous
          </LinkButton>
        )}
        {nextHref && (
          <LinkButton href={nextHref} rel="next" size="small">
            Next
            <Icon name="chevron-right" className="-mr-1" />
          </LinkButton>
        )}
      </div>
    </nav>
  )
}
