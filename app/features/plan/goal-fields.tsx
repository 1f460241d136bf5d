import {
  goalPriorities,
  goalPriorityTitles,
  goalProgresses,
  goalProgressTitles,
} from '#app/domain/plan/goal.ts'
import { Field } from '#app/ui/field.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { DateInput, Select, TextArea, TextInput } from '#app/ui/inputs.tsx'

export type Option = { value: string; label: string }
export type Owners = { customer: Option[]; vendor: Option[] }

export const priorityOptions = goalPriorities.map((value) => ({ value, label: goalPriorityTitles[value] }))
export const progressOptions = goalProgresses.map((value) => ({ value, label: goalProgressTitles[value] }))

type GoalFieldsProps = {
  tools: FormTools
  owners: Owners
  accountName: string
  vendorName: string
  /** A new goal has no progress yet. */
  hasProgress: boolean
}

/** The fields of a goal, for adding and editing. */
export function GoalFields({ tools, owners, accountName, vendorName, hasProgress }: GoalFieldsProps) {
  const { field, error } = tools
  return (
    <>
      <Field
        label="Goal"
        hint="A business result, with a figure where there is one: “Close the books in three days, not ten.”"
        isRequired
        error={error('title')}
      >
        <TextInput {...field('title')} autoComplete="off" />
      </Field>
      <Field
        label="Why it matters"
        hint="What changes for the business when it is reached."
        error={error('why')}
      >
        <TextArea {...field('why')} rows={3} />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field label={`Owner at ${accountName}`} error={error('customerOwnerId')}>
          <Select {...field('customerOwnerId')} options={owners.customer} placeholder="Nobody yet" />
        </Field>
        <Field label={`Owner at ${vendorName}`} error={error('vendorOwnerId')}>
          <Select {...field('vendorOwnerId')} options={owners.vendor} placeholder="Nobody yet" />
        </Field>
        <Field label="Target date" error={error('targetDate')}>
          <DateInput {...field('targetDate')} />
        </Field>
        <Field
          label="Priority"
          hint="Three goals at most are top priority."
          isRequired
          error={error('priority')}
        >
          <Select {...field('priority')} options={priorityOptions} />
        </Field>
        {hasProgress && (
          <Field label="Progress" isRequired error={error('progress')}>
            <Select {...field('progress')} options={progressOptions} />
          </Field>
        )}
      </div>
    </>
  )
}

type OwnedGoal = Record<
  'customerOwner' | 'vendorOwner',
  { id: string; name: string; hasDeparted: boolean } | null
>

/** The people who can own the goal, and those who own it although they have left: leaving it with them must be possible. */
export function withOwners(owners: Owners, { customerOwner, vendorOwner }: OwnedGoal): Owners {
  const kept = (options: Option[], owner: OwnedGoal['customerOwner']) =>
    owner?.hasDeparted ? [...options, { value: owner.id, label: `${owner.name} (has left)` }] : options
  return { customer: kept(owners.customer, customerOwner), vendor: kept(owners.vendor, vendorOwner) }
}
