import { stageFacts } from '#app/domain/care/stages.ts'
import { milestoneFieldTitles } from '#app/domain/plan/milestone.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { KeyValueList } from '#app/ui/key-value-list.tsx'
import { Time } from '#app/ui/time.tsx'
import { InPlaceField } from './in-place-field.tsx'
import type { InPlaceFieldProps } from './in-place-props.ts'
import { stageOptions, visibilityOptions } from './milestone-fields.tsx'
import type { InPlaceMilestone, MilestonePageProps } from './milestone-page-props.ts'

type MilestoneFactsProps = MilestonePageProps & { inPlace: InPlaceMilestone }
type Shown = Omit<InPlaceFieldProps, keyof InPlaceMilestone> & { canEdit?: boolean }

/** Who does the step until when, for what, and what it is to the plan; each of them edited where it stands. */
export function MilestoneFacts(props: MilestoneFactsProps) {
  const { inPlace, isVendor, milestone, may, accountName, vendorName } = props
  const fields = [...plainFields(props), ...markFields(props)]
  if (isVendor)
    fields.push({
      field: 'visibility',
      label: milestoneFieldTitles.visibility,
      kind: 'select',
      options: visibilityOptions(accountName, vendorName),
      value: milestone.visibility,
      shown: milestone.visibility === 'internal' ? `Only ${vendorName}` : `${accountName} and ${vendorName}`,
    })
  const items = fields.map((field) => ({
    term: field.label,
    detail: <InPlaceField {...inPlace} {...field} canEdit={may.edit && field.canEdit !== false} />,
  }))
  return (
    <Card title="The step">
      <KeyValueList look="beside" items={items} />
    </Card>
  )
}

function plainFields({ milestone, owners, goals, may }: MilestoneFactsProps): Shown[] {
  const { ownerId, owner, hasOwnerDeparted, dueOn, dueDateText, stage, goalId, goal } = milestone
  const nothing = (invitation: string) => <span className="text-muted">{may.edit ? invitation : '—'}</span>
  return [
    {
      field: 'ownerId',
      label: milestoneFieldTitles.ownerId,
      kind: 'select',
      options: withOwner(owners, milestone),
      emptyOption: 'Nobody yet',
      value: ownerId ?? '',
      shown: owner ? <Owner name={owner} hasDeparted={hasOwnerDeparted} /> : nothing('Choose who does it'),
    },
    {
      field: 'dueOn',
      label: milestoneFieldTitles.dueOn,
      kind: 'date',
      value: dueOn ?? '',
      shown: dueOn ? <Time iso={dueOn}>{dueDateText}</Time> : nothing('Set a date'),
    },
    {
      field: 'stage',
      label: milestoneFieldTitles.stage,
      kind: 'select',
      options: stageOptions,
      value: stage,
      shown: stageFacts[stage].title,
    },
    {
      field: 'goalId',
      label: milestoneFieldTitles.goalId,
      kind: 'select',
      options: goals,
      emptyOption: 'No goal',
      value: goalId ?? '',
      shown: goal ?? nothing('Choose what it serves'),
    },
  ]
}

const yesOrNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

function markFields({ milestone, may, accountName, vendorName }: MilestoneFactsProps): Shown[] {
  const { isRequired, isFirstValue, needsAcceptance, stage } = milestone
  const mark = (is: boolean) => ({
    kind: 'select' as const,
    options: yesOrNo,
    value: is ? 'yes' : 'no',
    shown: is ? 'Yes' : <span className="text-muted">No</span>,
  })
  return [
    {
      ...mark(isRequired),
      field: 'isRequired',
      label: milestoneFieldTitles.isRequired,
      hint: `Whether the plan can leave ${stageFacts[stage].title} without it`,
      canEdit: may.setMarks,
    },
    {
      ...mark(isFirstValue),
      field: 'isFirstValue',
      label: milestoneFieldTitles.isFirstValue,
      hint: `Whether ${accountName} first gets something out of it here`,
      canEdit: may.setMarks,
    },
    {
      ...mark(needsAcceptance),
      field: 'needsAcceptance',
      label: milestoneFieldTitles.needsAcceptance,
      hint: `Done by ${vendorName}, ${accountName} is asked to look, and the other way round`,
      canEdit: may.setMarks || !(isRequired || isFirstValue),
    },
  ]
}

function Owner({ name, hasDeparted }: { name: string; hasDeparted: boolean }) {
  return (
    <>
      <span className="font-semibold">{name}</span>
      {hasDeparted && (
        <Badge tone="warning" className="ml-2">
          has left, choose a successor
        </Badge>
      )}
    </>
  )
}

/** The people to choose from, and the present owner though they have left. */
export function withOwner(
  owners: MilestonePageProps['owners'],
  { ownerId, owner, hasOwnerDeparted }: MilestonePageProps['milestone'],
) {
  if (!hasOwnerDeparted || !ownerId || !owner) return owners
  return [...owners, { value: ownerId, label: `${owner} (has left)` }]
}
