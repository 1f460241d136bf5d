import { planPath, valueCsvPath, valuePngPath, valueSummaryPath } from '#app/domain/paths.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ValueChart } from '#app/ui/charts/value-chart.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHeader } from '#app/ui/section-header.tsx'
import { ChartDownloads } from './chart-downloads.tsx'
import { NatureFigure } from './nature-figure.tsx'
import { RoiCard } from './roi-card.tsx'
import type { ShownValue } from './value-page.server.ts'
import { CategoryTable, OutcomeTable } from './value-tables.tsx'

/** What an account's plan was worth: the totals, over time, by category, outcome by outcome, and against its price. */
export function ValuePage({ shown, vendorName }: { shown: ShownValue; vendorName: string }) {
  const { slug, glance, accountName, chart, roi } = shown
  const hasValue = glance.natures.length > 0
  return (
    <>
      <PageHeader
        title={hasValue ? 'What it was worth' : 'What it is worth'}
        crumbs={[{ label: 'Plan', href: planPath(slug) }]}
        description={`In money ${shown.isCustomer ? 'you agree' : `${accountName} agrees`} with, from ${shown.isCustomer ? 'your' : 'their'} own figures. ${untilWords(shown)}`}
        actions={hasValue && <LinkButton href={valueSummaryPath(slug)}>Summary to keep</LinkButton>}
      />
      {hasValue ? (
        <>
          <Totals shown={shown} />
          {chart && (
            <Card title="Over time" className="mt-5">
              <ValueChart
                geometry={chart}
                aside={<ChartDownloads csvHref={valueCsvPath(slug)} pngHref={valuePngPath(slug)} />}
                className="mt-3"
              />
            </Card>
          )}
          {roi && <RoiCard roi={roi} slug={slug} vendorName={vendorName} />}
          <section className="mt-8" aria-labelledby="categories">
            <SectionHeader id="categories" title="By category" />
            <CategoryTable shown={shown} />
          </section>
        </>
      ) : (
        <Empty shown={shown} />
      )}
      {shown.outcomes.length > 0 && (
        <section className="mt-8" aria-labelledby="outcomes">
          <SectionHeader id="outcomes" title="Outcome by outcome" />
          <OutcomeTable shown={shown} />
        </section>
      )}
    </>
  )
}

function untilWords({ until, isEnded }: ShownValue): string {
  return isEnded ? `Counted until ${until}, the day the account ended.` : `Counted until today, ${until}.`
}

function Totals({ shown: { glance, exact } }: { shown: ShownValue }) {
  const { natures, confirmedWords, note } = glance
  return (
    <>
      {note && !note.isMinor && (
        <Notice
          className="mb-5"
          action={note.action && <LinkButton href={note.action.href}>{note.action.label}</LinkButton>}
        >
          {note.text}
        </Notice>
      )}
      <div className={natures.length > 1 ? 'grid gap-5 sm:grid-cols-2' : ''}>
        {natures.map((figure) => {
          const line = exact.find(({ nature }) => nature === figure.nature)
          return (
            <Card key={figure.nature} tone="proud">
              <NatureFigure
                figure={{
                  ...figure,
                  verifiedText: line?.verified ?? figure.verifiedText,
                  reportedText: line?.reported ?? figure.reportedText,
                }}
                confirmedWords={confirmedWords}
                size="large"
              />
            </Card>
          )
        })}
      </div>
      {natures.length > 1 && (
        <p className="mt-2.5 text-sm text-muted">
          Cash and capacity stand side by side and are never added: capacity is time freed, and no cash until
          it is used.
        </p>
      )}
    </>
  )
}

function Empty({ shown: { glance } }: { shown: ShownValue }) {
  const { note } = glance
  if (!note) return null
  return (
    <EmptyState
      title={note.title}
      action={
        note.action ? (
          <LinkButton href={note.action.href} kind="primary">
            {note.action.label}
          </LinkButton>
        ) : undefined
      }
    >
      {note.text}
    </EmptyState>
  )
}
