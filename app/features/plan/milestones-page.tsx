import type { Stage } from '#app/domain/care/stages.ts'
import { milestonePath, milestonesPath, planPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { NavTabs } from '#app/ui/nav-tabs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { AddMilestoneCard } from './add-milestone-card.tsx'
import { ArrangeSteps } from './arrange-steps.tsx'
import type { MilestonesPageData } from './milestone-page.server.ts'
import { AcceptPress } from './milestone-presses.tsx'
import { MilestoneRow } from './milestone-row.tsx'
import { MilestoneTimeline } from './milestone-timeline.tsx'
import { RefusedNotice } from './refused-notice.tsx'

export type MilestonesPageProps = MilestonesPageData & {
  slug: string
  accountName: string
  vendorName: string
  currentStage: Stage
  /** Whether the order of the steps is being changed. */
  isArranging: boolean
}

const presses = ['complete-milestone', 'reopen-milestone', 'accept-milestone', 'reorder-milestones']

/** Every step on the way: what waits for the reader, the line of time, and the list by stage. */
export function MilestonesPage(props: MilestonesPageProps) {
  const { slug, accountName, vendorName, currentStage, timeline, stages, may, isArranging } = props
  const path = milestonesPath(slug)
  const filled = stages.filter(({ milestones }) => milestones.length > (isArranging ? 1 : 0))
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Plan', href: planPath(slug) }]}
        title="Steps on the way"
        description={`What ${accountName} and ${vendorName} do, who does it and until when.`}
        actions={isArranging && <LinkButton href={path}>Back to the steps</LinkButton>}
      />
      <RefusedNotice intents={presses} />
      {!isArranging && <ToAccept {...props} />}
      {timeline && !isArranging && <MilestoneTimeline timeline={timeline} currentStage={currentStage} />}
      {!isArranging && <Views {...props} />}
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-5">
          {filled.map((stage) => (
            <StageCard key={stage.stage} {...props} stage={stage} />
          ))}
          {filled.length === 0 && <NoSteps {...props} />}
        </div>
        {may.edit && !isArranging && <AddMilestoneCard {...props} maySetMarks={may.setMarks} action={path} />}
      </div>
    </>
  )
}

/** What the other side says is done, and asks this reader about. */
function ToAccept({ toAccept, slug }: MilestonesPageProps) {
  if (toAccept.length === 0) return null
  return (
    <Card tone="asking" title="Done, and waiting for your word" count={toAccept.length} className="mb-5">
      <ul className="divide-y divide-warning-line">
        {toAccept.map((milestone) => (
          <li key={milestone.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
            <p className="min-w-0 grow basis-60">
              <Anchor href={milestonePath(slug, milestone.id)} className="font-semibold hover:underline">
                {milestone.title}
              </Anchor>{' '}
              <span className="text-sm text-muted">{milestone.doneText}</span>
            </p>
            <div className="flex flex-wrap gap-2">
              <AcceptPress milestone={milestone} action={milestonesPath(slug)} />
              <LinkButton size="small" href={milestonePath(slug, milestone.id)}>
                Look closer
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const viewTitles = { all: 'All', open: 'Open', mine: 'Mine' } as const

function Views({ view, counts, slug }: MilestonesPageProps) {
  if (!counts.all) return null
  const path = milestonesPath(slug)
  const tabs = (['all', 'open', 'mine'] as const).map((name) => ({
    label: viewTitles[name],
    href: name === 'all' ? path : `${path}?show=${name}`,
    isCurrent: name === view,
    count: counts[name],
  }))
  return <NavTabs label="Which steps" tabs={tabs} />
}

type StageCardProps = Omit<MilestonesPageProps, 'stage'> & { stage: MilestonesPageProps['stages'][number] }

function StageCard({ stage: shown, ...page }: StageCardProps) {
  const { slug, accountName, vendorName, currentStage, view, may, isArranging } = page
  const { stage, title, milestones, count } = shown
  const path = milestonesPath(slug)
  const isMovable = may.edit && view === 'all' && milestones.length > 1
  return (
    <Card
      id={stage}
      title={
        <>
          {title}{' '}
          {stage === currentStage && (
            <Badge tone={stage} className="font-sans">
              You are here
            </Badge>
          )}
        </>
      }
      isFlush
      aside={
        <span className="text-sm text-muted">
          {count.done} of {count.all} done
          {isMovable && !isArranging && (
            <>
              {' · '}
              <Anchor href={`${path}?arrange#${stage}`} className="text-link print-hidden">
                Change order
              </Anchor>
            </>
          )}
        </span>
      }
    >
      {isArranging ? (
        <ArrangeSteps
          stage={stage}
          stageTitle={title}
          milestones={milestones}
          action={`${path}?arrange`}
          vendorName={vendorName}
        />
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {milestones.map((milestone) => (
            <MilestoneRow
              key={milestone.id}
              milestone={milestone}
              slug={slug}
              action={path}
              mayEdit={may.edit}
              accountName={accountName}
              vendorName={vendorName}
            />
          ))}
        </ul>
      )}
    </Card>
  )
}

function NoSteps({ view, counts }: MilestonesPageProps) {
  if (counts.all)
    return (
      <Card>
        <EmptyState title={view === 'mine' ? 'Nothing waits for you' : 'Nothing is open'}>
          {view === 'mine'
            ? 'Steps that name you as their owner, and done ones that wait for your word, stand here.'
            : 'Every step is done. A next one keeps the plan moving.'}
        </EmptyState>
      </Card>
    )
  return (
    <Card>
      <EmptyState title="No steps yet">
        A step is something one person does by a day: connect the ledger, name the data owners. Steps carry
        the plan from stage to stage.
      </EmptyState>
    </Card>
  )
}
