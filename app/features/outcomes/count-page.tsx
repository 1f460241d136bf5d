import { countCsvPath, editOutcomePath, outcomePath, outcomesPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { BigFigure } from '#app/ui/big-figure.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { KeyValueList } from '#app/ui/key-value-list.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SplitBar } from '#app/ui/split-bar.tsx'
import { CountTable } from './count-table.tsx'
import type { ShownCount } from './show-count.server.ts'

/** How an outcome is counted: the formula with its own numbers, what was agreed, and every row. */
export function CountPage({ shown }: { shown: ShownCount }) {
  const { slug, outcome, goal, totals, rows } = shown
  return (
    <>
      <PageHeader
        title={`How we count ${outcome.name}`}
        crumbs={[
          { label: 'Outcomes', href: outcomesPath(slug) },
          { label: outcome.name, href: outcomePath(slug, outcome.id) },
        ]}
        description={`Every row behind the figure, for the goal “${goal}”.`}
      />
      {totals ? (
        <>
          <div className="grid items-start gap-5 lg:grid-cols-[1.62fr_1fr]">
            <Formula shown={shown} />
            <Totals shown={shown} totals={totals} />
          </div>
          <section className="mt-5" aria-label="Rows">
            <CountTable rows={rows} outcome={outcome.name} />
            {rows.length > 0 && (
              <p className="mt-3 text-right text-sm print-hidden">
                <a href={countCsvPath(slug, outcome.id)} className="text-link">
                  Download as CSV
                </a>
              </p>
            )}
          </section>
        </>
      ) : (
        <Unvalued shown={shown} />
      )}
    </>
  )
}

function Formula({ shown }: { shown: ShownCount }) {
  const { sentence, formula, improvement, holding, facts } = shown
  return (
    <Card title="The sum" className="min-w-0">
      <p className="text-lg leading-7 text-pretty">{sentence}.</p>
      <p className="figures mt-3 rounded-control bg-sunken px-3.5 py-2.5 text-pretty">worth = {formula}</p>
      <p className="mt-2 text-muted text-pretty">
        The improvement is {improvement}. {holding} Each row is rounded once; the totals add up rounded rows.
      </p>
      <div className="mt-4 border-t border-line pt-4">
        <KeyValueList look="beside" items={facts} />
      </div>
    </Card>
  )
}

type Totalled = { shown: ShownCount; totals: NonNullable<ShownCount['totals']> }

function Totals({ shown, totals }: Totalled) {
  const { nature, total, verified, reported, verifiedText, reportedText, disputed } = totals
  return (
    <Card tone="proud" className="min-w-0">
      <h2 className="eyebrow mb-1">Worth so far</h2>
      <BigFigure size="medium" value={total} unit={nature} caption={shown.until} />
      <div className="mt-3">
        <SplitBar
          solid={verified}
          pale={reported}
          label={`${verifiedText} confirmed, ${reportedText} reported`}
        />
      </div>
      <div className="mt-3">
        <KeyValueList
          items={[
            { term: 'Confirmed', detail: verifiedText },
            { term: 'Reported', detail: reportedText },
          ]}
        />
      </div>
      {disputed > 0 && (
        <p className="mt-3 text-sm text-muted">
          {disputed === 1 ? '1 disputed figure counts' : `${disputed} disputed figures count`} in neither.
        </p>
      )}
    </Card>
  )
}

function Unvalued({ shown: { slug, outcome, mayEdit } }: { shown: ShownCount }) {
  return (
    <EmptyState
      title="Nothing says yet what this is worth"
      action={
        mayEdit ? (
          <LinkButton href={editOutcomePath(slug, outcome.id)} kind="primary">
            Say what it is worth
          </LinkButton>
        ) : undefined
      }
    >
      Say what an hour, a day or a piece costs or brings in. From then on each figure becomes a row here, with
      its days and its sum. Until then{' '}
      <Anchor href={outcomePath(slug, outcome.id)} className="text-link">
        the figures
      </Anchor>{' '}
      stand for themselves.
    </EmptyState>
  )
}
