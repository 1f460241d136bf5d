import { editOutcomePath, outcomeCsvPath, outcomePath, outcomesPath } from '#app/domain/paths.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { ConfirmCard } from './confirm-card.tsx'
import { DisputeForm, disputeConsequence } from './dispute-form.tsx'
import { MeasurementForm } from './measurement-fields.tsx'
import { OutcomeFactsCard, OutcomeSummary, StandingBadge } from './outcome-summary.tsx'
import { SeriesTable } from './series-table.tsx'
import type { ShownOutcome } from './show-outcome.server.ts'

/** One outcome: the figure, its history, what waits for the reader, every measurement with its source. */
export function OutcomePage({ shown }: { shown: ShownOutcome }) {
  const { slug, outcome, asked, waiting, may } = shown
  const href = outcomePath(slug, outcome.id)
  return (
    <>
      <PageHeader
        title={outcome.name}
        crumbs={[
          { label: 'Outcomes', href: outcomesPath(slug) },
          { label: outcome.category, href: `${outcomesPath(slug)}?category=${outcome.categoryWord}` },
        ]}
        badge={<StandingBadge glance={outcome} />}
        actions={
          <>
            {may.edit && <LinkButton href={editOutcomePath(slug, outcome.id)}>Edit</LinkButton>}
            {may.report && (
              <LinkButton href={`${href}?do=measure#form`} kind="primary">
                + Measurement
              </LinkButton>
            )}
          </>
        }
      />
      <OpenedForm shown={shown} href={href} />
      <div className="grid gap-5 lg:grid-cols-[1.62fr_1fr] lg:grid-rows-[auto_1fr]">
        {asked.length > 0 && <ConfirmCard asked={asked} waiting={waiting} href={href} />}
        <OutcomeSummary shown={shown} />
        <OutcomeFactsCard shown={shown} />
      </div>
      <Figures shown={shown} href={href} />
    </>
  )
}

type Part = { shown: ShownOutcome; href: string }

/** The form the address asks for. */
function OpenedForm({ shown, href }: Part) {
  const { opened, outcome, may, unitText, baselineOn, today } = shown
  if (!opened) return null
  const measuring = { outcomeId: outcome.id, unitText, baselineOn, today, backHref: href }
  if (opened.form === 'dispute') {
    return (
      <Card
        id="form"
        title={`Dispute ${opened.row.fullText} of ${opened.row.measuredOnText}`}
        className="mb-5"
      >
        <p className="mb-4 text-muted">{disputeConsequence}</p>
        <DisputeForm key={opened.row.id} measurementId={opened.row.id} backHref={href} />
      </Card>
    )
  }
  if (opened.form === 'correct') {
    return (
      <Card
        id="form"
        title={`Correct ${opened.row.fullText} of ${opened.row.measuredOnText}`}
        className="mb-5"
      >
        <p className="mb-4 text-muted">
          The old figure stays in the history, and the new one asks for confirmation.
        </p>
        <MeasurementForm key={opened.row.id} {...measuring} corrected={opened.row} />
      </Card>
    )
  }
  return may.report ? (
    <Card id="form" title="New measurement" className="mb-5">
      <MeasurementForm {...measuring} />
    </Card>
  ) : null
}

function Figures({ shown, href }: Part) {
  const { slug, outcome, rows, pages } = shown
  if (pages.total === 0) return null
  const pageHref = (page: number) => `${href}?page=${page}`
  return (
    <section className="mt-5" aria-label="Measurements">
      <SeriesTable rows={rows} outcome={outcome.name} href={href} />
      {pages.last > 1 && (
        <Pager
          label="Measurements"
          summary={`${pages.from} to ${pages.to} of ${pages.total}`}
          previousHref={pages.page > 1 ? pageHref(pages.page - 1) : undefined}
          nextHref={pages.page < pages.last ? pageHref(pages.page + 1) : undefined}
        />
      )}
      <p className="mt-3 text-right text-sm print-hidden">
        <a href={outcomeCsvPath(slug, outcome.id)} className="text-link">
          Download as CSV
        </a>
      </p>
    </section>
  )
}
