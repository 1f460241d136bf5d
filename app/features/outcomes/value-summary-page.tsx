import { brandLogoPath, outcomesPath, planPath, valuePath } from '#app/domain/paths.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { CairnMark } from '#app/ui/cairn-mark.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { natureWords } from './nature-figure.tsx'
import { PrintButton } from './print-button.tsx'
import { SummaryGoals } from './summary-goals-table.tsx'
import type { ValueSummary } from './value-summary.server.ts'

type SummaryProps = { summary: ValueSummary; slug: string; passed: number }

/** The page a sponsor keeps or forwards: on the screen a sheet with a print button, in print that sheet alone. */
export function ValueSummaryPage({ summary, slug, passed }: SummaryProps) {
  const isEmpty = summary.goals.length === 0 && summary.figures.length === 0
  return (
    <>
      <div className="print-hidden">
        <PageHeader
          title="Value summary to keep"
          crumbs={[
            { label: 'Plan', href: planPath(slug) },
            { label: 'Value', href: valuePath(slug) },
          ]}
          description="One page for whoever asks what it was worth. It holds confirmed figures only, and says how they are counted."
          actions={!isEmpty && <PrintButton />}
        />
      </div>
      {isEmpty ? <NothingConfirmed slug={slug} /> : <Sheet summary={summary} passed={passed} />}
    </>
  )
}

function NothingConfirmed({ slug }: { slug: string }) {
  return (
    <EmptyState
      title="Nothing is confirmed yet"
      action={<LinkButton href={outcomesPath(slug)}>See the figures</LinkButton>}
    >
      This page holds only what the customer has confirmed. Once a figure is, it stands here with who
      confirmed it.
    </EmptyState>
  )
}

function Sheet({ summary, passed }: { summary: ValueSummary; passed: number }) {
  const { vendorName, accountName, headline, goals, more } = summary
  return (
    <article className="one-sheet mx-auto max-w-3xl rounded-card border border-line bg-card p-5 sm:p-9">
      <Letterhead summary={summary} passed={passed} />
      <h2 className="title-page mt-6 max-w-[32ch] text-balance print:mt-5">
        What {vendorName} was worth to {accountName}
      </h2>
      {headline && <p className="mt-1.5 font-serif text-lg text-muted italic">“{headline}”</p>}
      <Figures summary={summary} />
      {goals.length > 0 && <SummaryGoals goals={goals} more={more} />}
      <Confirmers summary={summary} />
      <Method summary={summary} />
    </article>
  )
}

function Letterhead({ summary, passed }: { summary: ValueSummary; passed: number }) {
  const { vendorName, accountName, hasLogo, asOf } = summary
  return (
    <header className="flex items-center justify-between gap-4 border-b border-line pb-3.5">
      <span className="flex min-w-0 items-center gap-2.5">
        {hasLogo ? (
          <img src={brandLogoPath()} alt="" className="h-6 w-auto" />
        ) : (
          <CairnMark passed={passed} size={24} />
        )}
        <span className="min-w-0">
          <span className="font-serif font-semibold">{accountName}</span>{' '}
          <span className="text-sm text-muted">× {vendorName}</span>
        </span>
      </span>
      <span className="shrink-0 text-sm text-muted">{asOf}</span>
    </header>
  )
}

function Figures({ summary: { figures, categories, since } }: { summary: ValueSummary }) {
  if (figures.length === 0) {
    return (
      <p className="mt-5 text-muted">
        Improvements are confirmed; nothing counts in money yet. What they are is below.
      </p>
    )
  }
  return (
    <div className="mt-6 grid gap-x-8 gap-y-5 sm:grid-cols-2 print:mt-5 print:grid-cols-2">
      {figures.map(({ nature, title, whole, exact }) => (
        <div key={nature}>
          <p className="eyebrow">{title}, confirmed</p>
          <p className="font-serif text-[2.5rem] leading-12 font-semibold tracking-tight">{whole}</p>
          <p className="text-sm text-muted">
            {exact}, since {since}. {natureWords[nature].meaning}
          </p>
          <dl className="mt-2.5 border-t border-line pt-2 text-sm">
            {categories
              .filter((category) => category.nature === nature)
              .map((category) => (
                <div key={category.title} className="flex justify-between gap-4 py-0.5">
                  <dt className="text-muted">{category.title}</dt>
                  <dd className="figures font-semibold">{category.exact}</dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
    </div>
  )
}

function Confirmers({ summary: { confirmers, accountName } }: { summary: ValueSummary }) {
  if (confirmers.length === 0) return null
  return (
    <section className="mt-6 print:mt-4">
      <h3 className="title-card">Who confirmed it, for {accountName}</h3>
      <ul className="mt-1 text-sm">
        {confirmers.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function Method({ summary: { method } }: { summary: ValueSummary }) {
  return (
    <footer className="mt-6 border-t border-line pt-3 print:mt-4">
      <h3 className="text-xs font-semibold text-muted">How it is counted</h3>
      <div className="mt-1 space-y-1 text-xs leading-4 text-muted">
        {method.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </footer>
  )
}
