import { planPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import type { MapCard } from './portfolio-rows.ts'
import type { PortfolioData } from './read-portfolio.server.ts'

type Column = NonNullable<PortfolioData['map']>[number]

const top = {
  capture: 'border-t-capture',
  align: 'border-t-align',
  reinforce: 'border-t-reinforce',
  elevate: 'border-t-elevate',
} as const

/** The four stages side by side, each with the accounts that stand first in it and a way to all of them. */
export function PortfolioMap({ columns }: { columns: readonly Column[] }) {
  const hasMedian = columns.some(({ median }) => median !== null)
  return (
    <>
      <div className="grid items-stretch gap-3.5 sm:grid-cols-2 lg:grid-cols-4">
        {columns.map((column) => (
          <StageColumn key={column.stage} {...column} />
        ))}
      </div>
      {hasMedian && (
        <p className="mt-2.5 text-xs text-muted">
          Median: the middle of the days that the accounts counted here have been in their stage so far.
        </p>
      )}
    </>
  )
}

function StageColumn({ stage, title, count, median, value, guideDays, cards, allHref }: Column) {
  return (
    <section
      aria-labelledby={`stage-${stage}`}
      className={classNames(
        'flex flex-col overflow-clip rounded-card border border-t-[3px] border-line bg-card',
        top[stage],
      )}
    >
      <header className="border-b border-line px-3.5 pt-3 pb-2.5">
        <h3 id={`stage-${stage}`} className="title-card">
          {title}{' '}
          <span className="font-sans text-sm font-normal text-muted">{count.toLocaleString('en-GB')}</span>
        </h3>
        <p className="text-sm text-muted">{daysLine(median, guideDays)}</p>
        {value?.lines.map((line) => (
          <p key={line} className="figures text-sm text-muted">
            {line}
          </p>
        ))}
        {value?.missing && <p className="text-xs text-warning">{value.missing}</p>}
      </header>
      {cards.length === 0 ? (
        <p className="px-3.5 py-4 text-sm text-muted">Nobody stands here.</p>
      ) : (
        <ul className="flex-1">
          {cards.map((card) => (
            <li key={card.slug} className="border-line px-3.5 py-3 not-last:border-b">
              <AccountCard card={card} stage={stage} />
            </li>
          ))}
        </ul>
      )}
      {count > cards.length && (
        <p className="border-t border-line px-3.5 py-2.5 text-sm">
          <Anchor href={allHref} className="text-link">
            All {count.toLocaleString('en-GB')} in {title}
          </Anchor>
        </p>
      )}
    </section>
  )
}

/** "median 24 d · guide 30 d"; stages without a guide go on for as long as they are worth it. */
function daysLine(median: number | null, guideDays: number | null): string {
  const parts = [
    ...(median === null ? [] : [`median ${median} d`]),
    guideDays === null ? 'ongoing' : `guide ${guideDays} d`,
  ]
  return parts.join(' · ')
}

function AccountCard({ card, stage }: { card: MapCard; stage: Column['stage'] }) {
  const { slug, name, badge, days, progress, words, worth } = card
  return (
    <>
      <div className="flex items-baseline justify-between gap-2">
        <a
          href={planPath(slug)}
          className="min-w-0 rounded-sm font-semibold [overflow-wrap:anywhere] hover:underline"
        >
          {name}
        </a>
        {badge && (
          <Badge tone={badge.tone} className="shrink-0">
            {badge.text}
          </Badge>
        )}
        {days && <span className="figures shrink-0 text-xs text-muted">{days}</span>}
      </div>
      {progress && (
        <ProgressBar
          className="mt-1.5"
          percent={progress.percent}
          label={`What ${name} has met of its stage`}
          valueText={progress.text}
          tone={stage}
        />
      )}
      <p className="mt-1 text-xs text-muted">{words}</p>
      {worth && <p className="figures mt-0.5 text-xs text-muted">{worth}</p>}
    </>
  )
}
