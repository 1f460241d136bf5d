import { advocacyHubPath, quotePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { quoteTones } from './quote-page.tsx'
import type { quotesForStaff } from './quote-queries.server.ts'

type Quotes = ReturnType<typeof quotesForStaff>

/** The vendor's quotes over all accounts: what waits to be read first. */
export function QuoteList({ quotes }: { quotes: Quotes }) {
  const waiting = quotes.filter(({ state }) => state === 'submitted').length
  return (
    <>
      <PageHeader
        title="What customers say"
        crumbs={[{ label: 'Advocacy', href: advocacyHubPath() }]}
        description={
          waiting === 0
            ? 'Nothing waits to be read.'
            : `${waiting} ${waiting === 1 ? 'waits' : 'wait'} to be read. Accept a quote as it is, or give it back with a question.`
        }
      />
      {quotes.length === 0 ? (
        <EmptyState title="No quotes yet">
          A customer gives one when you ask in Elevate, or by themself at any time. It is public once you have
          read it, for as long as they allow it.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line bg-card">
          {quotes.map((quote) => (
            <li key={quote.id} className="px-4 py-3.5 sm:px-5.5">
              <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <Anchor
                  href={quotePath(quote.accountSlug, quote.id)}
                  className="min-w-0 basis-80 grow font-serif hover:underline [overflow-wrap:anywhere]"
                >
                  “{quote.excerpt}”
                </Anchor>
                <Badge tone={quoteTones[quote.state]}>{quote.stateTitle}</Badge>
              </p>
              <p className="text-sm text-muted">
                {quote.person}, {quote.account}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
