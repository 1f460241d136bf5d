import { auditPath, deputiesPath, planPath, stageTeamPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Icon } from '#app/ui/icon.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import type { PathPageData } from './path-page.server.ts'
import { StageStrip } from './stage-strip.tsx'

/** The way from the first talk to telling others, and where this plan is on it. */
export function PathPage(page: PathPageData) {
  const { slug, accountName, vendorName, may, stages } = page
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Plan', href: planPath(slug) }]}
        title={`The path of ${accountName}`}
        description={`Four stages, one at a time, each with a question that ${vendorName} asks itself. ${accountName} and ${vendorName} both sign before the plan moves on. It is a map, not a timetable.`}
        actions={
          may.team && (
            <>
              {may.audit && <LinkButton href={auditPath(slug)}>Audit</LinkButton>}
              <LinkButton href={stageTeamPath(slug)}>Stage team</LinkButton>
            </>
          )
        }
      />
      <ol aria-label="The four stages" className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {stages.map((stage, index) => (
          <StageCard key={stage.stage} {...stage} number={index + 1} vendorName={vendorName} />
        ))}
      </ol>
      <div className="mt-5 grid items-start gap-5 lg:grid-cols-[minmax(0,1.62fr)_minmax(0,1fr)]">
        <HistoryCard {...page} />
        <DeputiesCard {...page} />
      </div>
    </>
  )
}

type StageCardProps = PathPageData['stages'][number] & { number: number; vendorName: string }

const look = {
  capture: { disc: 'bg-capture-ink', bar: 'bg-capture' },
  align: { disc: 'bg-align-ink', bar: 'bg-align' },
  reinforce: { disc: 'bg-reinforce-ink', bar: 'bg-reinforce' },
  elevate: { disc: 'bg-elevate-ink', bar: 'bg-elevate' },
} as const

function StageCard(props: StageCardProps) {
  const { stage, title, purpose, test, position, detail, done, total, href, owner, vendorName } = props
  const isAhead = position === 'ahead'
  return (
    <li
      aria-current={position === 'current' ? 'step' : undefined}
      className={classNames(
        'keep-together relative flex flex-col overflow-clip rounded-card border border-line p-4 has-[a:hover]:border-edge sm:p-5',
        position === 'current' ? 'bg-warning-paper' : 'bg-card',
      )}
    >
      {position === 'current' && (
        <span
          aria-hidden="true"
          className={classNames('absolute inset-x-0 top-0 h-[3px]', look[stage].bar)}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span
          aria-hidden="true"
          className={classNames(
            'inline-flex size-5 shrink-0 items-center justify-center rounded-full text-2xs font-bold',
            isAhead ? 'bg-sunken text-muted' : `text-on-stage ${look[stage].disc}`,
          )}
        >
          {position === 'passed' ? <Icon name="check" className="size-3.5" /> : props.number}
        </span>
        <h2 className="title-card">
          <Anchor href={href} className="after:absolute after:inset-0 after:rounded-card hover:underline">
            {title}
          </Anchor>
        </h2>
        {position === 'current' && <Badge tone={stage}>You are here</Badge>}
        {props.standing === 'slipping' && (
          <Badge tone="warning" icon="warning">
            Slipping
          </Badge>
        )}
      </div>
      <p className="mt-1 text-sm text-muted">{detail}</p>
      <p className="mt-3 font-semibold">{purpose}</p>
      <p className="mt-0.5 font-serif text-muted italic">“{test}”</p>
      <Unmet {...props} />
      <div className="mt-auto pt-4 text-sm text-muted">
        <p className="flex justify-between gap-3">
          <span>{isAhead ? aheadText(total) : `${done} of ${total} done`}</span>
          {owner && (
            <span className="text-right">
              <span className="sr-only">For {vendorName}: </span>
              {owner}
            </span>
          )}
        </p>
        {!isAhead && (
          <ProgressBar
            className="mt-1.5"
            percent={(done / total) * 100}
            label={`Done in ${title}`}
            valueText={`${done} of ${total}`}
            tone={stage}
          />
        )}
      </div>
    </li>
  )
}

/** What happens to be there already is no progress in a stage that nobody has begun. */
function aheadText(total: number): string {
  return total === 1 ? 'Asks for one thing' : `Asks for ${total} things`
}

/** What lapsed says why; what was never shown is only named. */
function Unmet({ standing, unmet, title }: StageCardProps) {
  if (unmet.length === 0) return null
  const isSlipping = standing === 'slipping'
  return (
    <div className="mt-3 text-sm">
      <p className={classNames('font-semibold', isSlipping ? 'text-warning' : 'text-muted')}>
        {isSlipping ? 'No longer so' : 'Still open'}
        <span className="sr-only"> in {title}</span>
      </p>
      <ul className="mt-0.5 flex flex-col gap-1">
        {unmet.map((criterion) => (
          <li key={criterion.key} className="flex gap-2">
            <Icon name="ring" className="mt-1 size-3 text-muted" />
            <span className="min-w-0">
              {criterion.title}
              {isSlipping && <span className="block text-muted">{criterion.detail}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function HistoryCard({ strip, history, rests }: PathPageData) {
  return (
    <Card title="How it came here" id="history">
      <StageStrip {...strip} />
      <ol className="mt-4 divide-y divide-line border-t border-line">
        {history.map(({ id, title, span, days, cause, reason }) => (
          <li key={id} className="py-2.5">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="font-semibold">{title}</span>
              <span className="text-sm text-muted">
                {span} · {days}
              </span>
            </p>
            <p className="text-sm text-muted">
              {cause}
              {reason && `: “${reason}”`}
            </p>
          </li>
        ))}
      </ol>
      {rests.length > 0 && (
        <>
          <h3 className="mt-4 mb-1 font-semibold">Rests</h3>
          <ul className="flex flex-col gap-1.5 text-sm text-muted">
            {rests.map(({ id, title, span, reason, by }) => (
              <li key={id}>
                {title}, {span}: “{reason}” {by && `(${by})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function DeputiesCard({ slug, accountName, deputies, may }: PathPageData) {
  const all = (
    <Anchor href={deputiesPath(slug)} className="text-link text-sm">
      {may.name ? 'Name a deputy' : 'Deputies'}
    </Anchor>
  )
  return (
    <Card title={`Who signs for ${accountName}`} aside={all}>
      <p className="text-muted">Any approver. While one is away, somebody can sign in their place.</p>
      {deputies.length > 0 && (
        <ul className="mt-2 flex flex-col gap-1">
          {deputies.map((line) => (
            <li key={line} className="font-semibold">
              {line}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
