import { goalPriorityTitles, goalProgressTitles } from '#app/domain/plan/goal.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { KeyValueList } from '#app/ui/key-value-list.tsx'
import { Time } from '#app/ui/time.tsx'
import { priorityOptions, progressOptions, withOwners } from './goal-fields.tsx'
import type { GoalPageProps, InPlaceGoal } from './goal-page-props.ts'
import { InPlaceField } from './in-place-field.tsx'
import type { InPlaceFieldProps } from './in-place-props.ts'

type GoalFactsProps = GoalPageProps & {
  inPlace: InPlaceGoal
  /** Said under fields whose change asks the other side again. */
  askHint: string | undefined
}

/** Why the goal matters, who answers for it and until when; each of them edited where it stands. */
export function GoalFacts(props: GoalFactsProps) {
  const { goal, may, inPlace, askHint } = props
  const nothing = (invitation: string) => <span className="text-muted">{may.edit ? invitation : '—'}</span>
  const row = (field: Omit<InPlaceFieldProps, keyof InPlaceGoal>) => ({
    term: field.label,
    detail: <InPlaceField {...inPlace} {...field} />,
  })
  const select = { kind: 'select' as const }
  const items = [
    row({
      field: 'why',
      label: 'Why it matters',
      kind: 'textarea',
      value: goal.why,
      shown: goal.why ? (
        <span className="whitespace-pre-line">{goal.why}</span>
      ) : (
        nothing('Say why it matters')
      ),
    }),
    row({ ...select, ...ownerField(props, 'customer') }),
    row({ ...select, ...ownerField(props, 'vendor') }),
    row({
      field: 'targetDate',
      label: 'Target date',
      kind: 'date',
      value: goal.targetDate ?? '',
      shown: goal.targetDate ? (
        <Time iso={goal.targetDate}>{goal.targetDateText}</Time>
      ) : (
        nothing('Set a date')
      ),
      hint: askHint,
    }),
    row({
      ...select,
      field: 'progress',
      label: 'Progress',
      options: progressOptions,
      value: goal.progress,
      shown: goalProgressTitles[goal.progress],
    }),
    row({
      ...select,
      field: 'priority',
      label: 'Priority',
      options: priorityOptions,
      value: goal.priority,
      shown: goalPriorityTitles[goal.priority],
    }),
  ]
  return (
    <Card title="The goal">
      <KeyValueList look="beside" items={items} />
    </Card>
  )
}

function ownerField(
  { goal, owners, may, accountName, vendorName }: GoalFactsProps,
  side: 'customer' | 'vendor',
) {
  const owner = goal[`${side}Owner`]
  const nobody = <span className="text-muted">{may.edit ? 'Choose who answers for it' : '—'}</span>
  return {
    field: `${side}OwnerId`,
    label: `Owner at ${side === 'customer' ? accountName : vendorName}`,
    options: withOwners(owners, goal)[side],
    emptyOption: 'Nobody yet',
    value: owner?.id ?? '',
    shown: owner ? <Owner {...owner} /> : nobody,
  }
}

function Owner({ name, title, hasDeparted }: { name: string; title: string; hasDeparted: boolean }) {
  return (
    <>
      <span className="font-semibold">{name}</span>
      {title && <span className="text-muted"> · {title}</span>}
      {hasDeparted && (
        <Badge tone="warning" className="ml-2">
          has left, choose a successor
        </Badge>
      )}
    </>
  )
}
