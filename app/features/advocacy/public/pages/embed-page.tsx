import { wallPath } from '#app/domain/paths.ts'
import type { ShownQuote } from './shown-story.ts'
import { Quotes } from './wall-page.tsx'

type EmbedPageProps = { vendorName: string; wallAddress: string; quotes: readonly ShownQuote[] }

/** The wall inside another site: the quotes and nothing else, with one way out. */
export function EmbedPage({ vendorName, wallAddress, quotes }: EmbedPageProps) {
  return (
    <main id="main" className="p-1">
      <h1 className="sr-only">What customers say about {vendorName}</h1>
      {quotes.length === 0 ? (
        <p className="p-4 text-base text-muted">Nothing is said here at the moment.</p>
      ) : (
        <Quotes quotes={quotes} />
      )}
      <p className="px-1 pb-2 text-sm text-muted">
        <a href={wallAddress + wallPath()} target="_blank" rel="noopener" className="text-link">
          More from customers of {vendorName}
        </a>
      </p>
    </main>
  )
}
