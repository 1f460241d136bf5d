import type { ReactNode } from 'react'
import { goalPath, peoplePath } from '#app/domain/paths.ts'
import {
  type GoalClosure,
  type GoalLifecycle,
  type GoalProgress,
  goalClosureTitles,
  goalProgresses,
  goalProgressTitles,
} from '#app/domain/plan/goal.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { InPlaceField } from './in-place-field.tsx'

type Owner = { id: string; name: string; title: string; hasDeparted: boolean } | null
type Options = readonly { value: string; label: string }[]

export type GoalCardGoal = {
  id: string
  title: string
  isTop: boolean
  /** As the form holds it: '' for none. */
  targetDate: string
  /** As people read it. */
  due: string | null
  progress: GoalProgress
  lifecycle: GoalLifecycle
  closure: GoalClosure | null
  proposedSide: 'customer' | 'vendor' | null
  customerOwner: Owner
  vendorOwner: Owner
}

export type GoalCardProps = {
  goal: GoalCardGoal
  slug: string
  isEditor: boolean
  owners: { customer: Options; vendor: Options }
  /** Its outcome: chart or bar. */
  children: ReactNode
}

/** One goal: what is wanted, who answers for it on both sides, by when, and how it stands. Edited where it is read. */
export function GoalCard({ goal, slug, isEditor, owners, children }: GoalCardProps) {
  const canEdit = isEditor && goal.lifecycle !== 'closed'
  const edits = {
    intent: 'edit-goal',
    action: goalPath(slug, goal.id),
    ids: { goalId: goal.id },
    record: `goal:${goal.id}`,
    fallbackHref: `${goalPath(slug, goal.id)}?edit#edit`,
    loadSchema: loadGoalForm,
    canEdit,
  }
  const hint = goal.lifecycle === 'agreed' ? 'Agreed: the other side will be asked again.' : undefined
  return (
    <Card
      level={3}
      title={
        <span className="flex items-start">
          {goal.isTop && <TopMark />}
          <span className="min-w-0 grow">
            <InPlaceField
              {...edits}
              field="title"
              label="Title"
              hint={hint}
              value={goal.title}
              shown={goal.title}
            />
          </span>
        </span>
      }
      aside={
        goal.lifecycle === 'agreed' ? (
          <InPlaceField
            {...edits}
            field="progress"
            label="Progress"
            kind="select"
            options={progressOptions}
            value={goal.progress}
            shown={<StateBadge goal={goal} />}
          />
        ) : (
          <StateBadge goal={goal} />
        )
      }
      subtitle={
        <span className="flex flex-wrap items-baseline gap-x-1.5 leading-6">
          <OwnerField
            {...edits}
            side="customer"
            owner={goal.customerOwner}
            options={owners.customer}
            slug={slug}
          />
          <span className="text-faint">{goal.customerOwner && goal.vendorOwner ? 'with' : '·'}</span>
          <OwnerField {...edits} side="vendor" owner={goal.vendorOwner} options={owners.vendor} slug={slug} />
          <span className="flex min-w-0 items-baseline gap-x-1.5">
            <span aria-hidden="true" className="max-sm:hidden">
              ·
            </span>
            <InPlaceField
              {...edits}
              field="targetDate"
              label="Target date"
              hint={hint}
              kind="date"
              value={goal.targetDate}
              shown={goal.due ? `due ${goal.due}` : 'no date yet'}
            />
          </span>
          <OpenLink goal={goal} slug={slug} />
        </span>
      }
    >
      {children}
    </Card>
  )
}

function OpenLink({ goal, slug }: { goal: GoalCardGoal; slug: string }) {
  return (
    <Anchor href={goalPath(slug, goal.id)} className="text-link inline-block min-h-6 leading-6 print-hidden">
      Open<span className="sr-only"> the goal {goal.title}</span>
    </Anchor>
  )
}

/** Only for who edits: the plan is read far more often. */
const loadGoalForm = () => import('./goal-form.ts').then(({ editGoalForm }) => editGoalForm)

const progressOptions = goalProgresses.map((value) => ({ value, label: goalProgressTitles[value] }))

function TopMark() {
  return (
    <span title="Top priority" className="mr-1.5 inline-flex h-6 items-center text-moss">
      <Icon name="arrow-up" className="size-4" />
      <span className="sr-only">Top priority: </span>
    </span>
  )
}

type OwnerFieldProps = {
  side: 'customer' | 'vendor'
  owner: Owner
  options: Options
  slug: string
} & Omit<Parameters<typeof InPlaceField>[0], 'field' | 'label' | 'value' | 'shown'>

function OwnerField({ side, owner, options, slug, ...edits }: OwnerFieldProps) {
  const nobody =
    side === 'customer' ? 'no owner on the customer’s side yet' : 'no owner on the vendor’s side yet'
  const named = owner && (owner.title ? `${owner.name} · ${owner.title}` : owner.name)
  return (
    <>
      <InPlaceField
        {...edits}
        field={side === 'customer' ? 'customerOwnerId' : 'vendorOwnerId'}
        label={side === 'customer' ? 'Owner on the customer’s side' : 'Owner on the vendor’s side'}
        kind="select"
        options={options}
        emptyOption="Nobody yet"
        value={owner?.id ?? ''}
        shown={named ?? nobody}
      />
      {owner?.hasDeparted &&
        (edits.canEdit ? (
          <Anchor href={peoplePath(slug)}>
            <Badge tone="warning">has left · name a successor</Badge>
          </Anchor>
        ) : (
          <Badge>has left</Badge>
        ))}
    </>
  )
}

const progressTone: Record<GoalProgress, BadgeTone> = {
  not_started: 'neutral',
  on_track: 'good',
  at_risk: 'warning',
  paused: 'neutral',
}

function StateBadge({ goal }: { goal: GoalCardGoal }) {
  if (goal.closure) {
    return (
      <Badge tone={goal.closure === 'achieved' ? 'good' : 'neutral'}>{goalClosureTitles[goal.closure]}</Badge>
    )
  }
  if (goal.lifecycle === 'draft') return <Badge>Draft</Badge>
  if (goal.lifecycle === 'proposed') return <Badge tone="warning">Proposed</Badge>
  return <Badge tone={progressTone[goal.progress]}>{goalProgressTitles[goal.progress]}</Badge>
}
