import { stageFacts, stages } from '#app/domain/care/stages.ts'
import { milestoneFieldTitles } from '#app/domain/plan/milestone.ts'
import { Field } from '#app/ui/field.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { DateInput, Select, TextInput } from '#app/ui/inputs.tsx'
import type { Option } from './goal-fields.tsx'

export const stageOptions = stages.map((value) => ({ value, label: stageFacts[value].title }))

type MilestoneFieldsProps = {
  tools: FormTools
  owners: readonly Option[]
  goals: readonly Option[]
  /** Only the vendor's side chooses who sees a step. */
  isVendor: boolean
  accountName: string
  vendorName: string
}

/** The fields of a step, for adding and editing. */
export function MilestoneFields({
  tools,
  owners,
  goals,
  isVendor,
  accountName,
  vendorName,
}: MilestoneFieldsProps) {
  const { field, error } = tools
  const visibilityOptions = [
    { value: 'shared', label: `${accountName} and ${vendorName}` },
    { value: 'internal', label: `Only ${vendorName}` },
  ]
  return (
    <>
      <Field label="What is to be done" isRequired error={error('title')}>
        <TextInput {...field('title')} autoComplete="off" />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field label={milestoneFieldTitles.ownerId} error={error('ownerId')}>
          <Select {...field('ownerId')} options={owners} placeholder="Nobody yet" />
        </Field>
        <Field label={milestoneFieldTitles.dueOn} error={error('dueOn')}>
          <DateInput {...field('dueOn')} />
        </Field>
        <Field label={milestoneFieldTitles.stage} isRequired error={error('stage')}>
          <Select {...field('stage')} options={stageOptions} />
        </Field>
        <Field label={milestoneFieldTitles.goalId} error={error('goalId')}>
          <Select {...field('goalId')} options={goals} placeholder="No goal" />
        </Field>
        {isVendor && (
          <Field
            label={milestoneFieldTitles.visibility}
            isRequired
            error={error('visibility')}
            className="sm:col-span-2"
          >
            <Select {...field('visibility')} options={visibilityOptions} />
          </Field>
        )}
      </div>
    </>
  )
}
