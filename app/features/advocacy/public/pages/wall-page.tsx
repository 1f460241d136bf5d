import { logoPath, storiesPath } from '#app/domain/paths.ts'
import type { ShownQuote } from './shown-story.ts'

export type WallLogo = { id: string; name: string }
export type WallPageProps = {
  vendorName: string
  quotes: readonly ShownQuote[]
  logos: readonly WallLogo[]
}

/** What customers say, each under the name they allow. */
export function WallPage({ vendorName, quotes, logos }: WallPageProps) {
  return (
    <div className="measure">
      <header className="pt-10 sm:pt-16">
        <p className="eyebrow">In their words</p>
        <h1 className="headline mt-3 max-w-[20ch]">What customers say about {vendorName}</h1>
      </header>
      {logos.length > 0 && <Logos logos={logos} />}
      {quotes.length === 0 ? (
        <p className="mt-12 border-t border-line pt-8 text-lg text-muted">
          Nothing is said here at the moment.{' '}
          <a href={storiesPath()} className="text-link">
            Read the stories
          </a>
        </p>
      ) : (
        <div className="mt-11">
          <Quotes quotes={quotes} />
        </div>
      )}
    </div>
  )
}

/** The quotes in columns, as on a wall. */
export function Quotes({ quotes }: { quotes: readonly ShownQuote[] }) {
  return (
    <ul className="wall">
      {quotes.map((quote) => (
        <li key={quote.id}>
          <QuoteCard {...quote} />
        </li>
      ))}
    </ul>
  )
}

function QuoteCard({ quote, rating, name, title, company, disclosure }: ShownQuote) {
  const place = [title, company].filter(Boolean).join(', ')
  return (
    <figure className="rounded-card border border-line bg-card p-6">
      {rating !== null && <Rating rating={rating} />}
      <blockquote className="said text-[1.1875rem] leading-[1.6875rem] whitespace-pre-line">
        <p>“{quote}”</p>
      </blockquote>
      <figcaption className="mt-4 text-base">
        {name !== '' && <span className="block font-semibold">{name}</span>}
        {place !== '' && <span className="block text-muted">{place}</span>}
        {name === '' && place === '' && <span className="text-muted">A customer</span>}
        {disclosure && (
          <span className="mt-3 block border-t border-line pt-3 text-sm text-muted">{disclosure}</span>
        )}
      </figcaption>
    </figure>
  )
}

function Rating({ rating }: { rating: number }) {
  return (
    <p className="mb-3 text-base tracking-[0.12em]">
      <span aria-hidden="true" className="text-reinforce-ink">
        {'★'.repeat(rating)}
        <span className="text-line">{'★'.repeat(5 - rating)}</span>
      </span>
      <span className="sr-only">{rating} of 5 stars</span>
    </p>
  )
}

function Logos({ logos }: { logos: readonly WallLogo[] }) {
  return (
    <ul aria-label="Companies" className="mt-10 flex flex-wrap items-center gap-3">
      {logos.map(({ id, name }) => (
        <li key={id}>
          <img
            src={logoPath(id)}
            alt={name === '' ? 'A customer’s logo' : name}
            width="144"
            height="64"
            className="logo-plate h-16 w-36 object-contain px-4 py-3"
          />
        </li>
      ))}
    </ul>
  )
}
