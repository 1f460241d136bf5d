import { newQuotePath, quotePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { quoteTones } from './quote-page.tsx'
import type { ListedQuote } from './quote-queries.server.ts'

type QuotesCardProps = {
  slug: string
  quotes: readonly ListedQuote[]
  isVendor: boolean
  /** A member who may write one. */
  mayWrite: boolean
}

/** Quotes on the plan's page: a member's own, or for the vendor those of the account. */
export function QuotesCard({ slug, quotes, isVendor, mayWrite }: QuotesCardProps) {
  return (
    <Card
      title={isVendor ? 'Quotes' : 'Your quotes'}
      aside={
        mayWrite && (
          <LinkButton href={newQuotePath(slug)} size="small">
            Write one
          </LinkButton>
        )
      }
    >
      {quotes.length === 0 && (
        <p className="text-muted">
          {isVendor
            ? 'None yet. A quote is written by the customer, and read here before it is public.'
            : 'A sentence about what changed helps whoever stands where you stood. It takes a minute.'}
        </p>
      )}
      <ul className="divide-y divide-line">
        {quotes.map(({ id, state, stateTitle, excerpt, person }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 py-2.5">
            <Anchor
              href={state === 'requested' && !isVendor ? newQuotePath(slug) : quotePath(slug, id)}
              className="min-w-0 basis-60 grow font-serif hover:underline [overflow-wrap:anywhere]"
            >
              {excerpt ? `“${excerpt}”` : 'Not written yet'}
            </Anchor>
            <span className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
              {isVendor && person}
              <Badge tone={quoteTones[state]}>{stateTitle}</Badge>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
