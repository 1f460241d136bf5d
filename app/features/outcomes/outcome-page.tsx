import type { ReactNode } from 'react'
import { bringPath, editOutcomePath, outcomePath, outcomesPath } from '#app/domain/paths.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { ConfirmCard } from './confirm-card.tsx'
import { LeadFigure } from './lead-figure.tsx'
import { OpenedForm } from './opened-form.tsx'
import { OutcomeFactsCard, OutcomeSummary, StandingBadge } from './outcome-summary.tsx'
import { SeriesTable } from './series-table.tsx'
import type { ShownOutcome } from './show-outcome.server.ts'
import { TermsCard } from './terms-card.tsx'
import { UnplacedRefusal } from './unplaced-refusal.tsx'
import { WorthCard } from './worth-card.tsx'

type OutcomePageProps = {
  shown: ShownOutcome
  /** How many comments stand beside each figure of the table, by its id. */
  comments: Record<string, number>
  /** What is said about the figure that the address names. */
  figureComments?: ReactNode
  /** What is said about the outcome. */
  children?: ReactNode
}

/** One outcome: the figure, its history, what waits for the reader, every measurement with its source. */
export function OutcomePage({ shown, comments, figureComments, children }: OutcomePageProps) {
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
            {may.report && <LinkButton href={bringPath(slug, outcome.id)}>Bring figures in</LinkButton>}
            {may.report && (
              <LinkButton href={`${href}?do=measure#form`} kind="primary">
                + Measurement
              </LinkButton>
            )}
          </>
        }
      />
      <UnplacedRefusal />
      <OpenedForm shown={shown} href={href} />
      {shown.lead && !shown.opened && (
        <div className="mb-5 grid items-start gap-5 lg:grid-cols-[2fr_3fr]">
          <LeadFigure row={shown.lead.row} outcome={outcome.name} href={href} />
          {figureComments}
        </div>
      )}
      <div className="grid gap-5 lg:grid-cols-[1.62fr_1fr] lg:grid-rows-[auto_1fr]">
        {asked.length > 0 && <ConfirmCard asked={asked} waiting={waiting} href={href} />}
        <OutcomeSummary shown={shown} />
        <div className="flex min-w-0 flex-col gap-5 lg:col-start-2">
          {shown.worth && <WorthCard worth={shown.worth} slug={slug} outcomeId={outcome.id} />}
          <OutcomeFactsCard shown={shown} />
        </div>
      </div>
      {shown.terms && <TermsCard terms={shown.terms} slug={slug} href={href} mayEdit={may.edit} />}
      <Figures shown={shown} href={href} comments={comments} />
      <div className="mt-5 max-w-3xl">{children}</div>
    </>
  )
}

type Part = { shown: ShownOutcome; href: string }

function Figures({ shown, href, comments }: Part & Pick<OutcomePageProps, 'comments'>) {
  const { outcome, rows, pages } = shown
  if (pages.total === 0) return null
  const pageHref = (page: number) => `${href}?page=${page}`
  return (
    <section className="mt-5" aria-label="Measurements">
      <SeriesTable {...{ rows, href, comments }} worths={shown.worth?.rows ?? {}} outcome={outcome.name} />
      {pages.last > 1 && (
        <Pager
          label="Measurements"
          summary={`${pages.from} to ${pages.to} of ${pages.total}`}
          previousHref={pages.page > 1 ? pageHref(pages.page - 1) : undefined}
          nextHref={pages.page < pages.last ? pageHref(pages.page + 1) : undefined}
        />
      )}
    </section>
  )
}
