import { stageFacts, stages } from '#app/domain/care/stages.ts'
import { milestoneFieldTitles } from '#app/domain/plan/milestone.ts'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { DateInput, Select, TextInput } from '#app/ui/inputs.tsx'
import type { Option } from './goal-fields.tsx'

export const stageOptions = stages.map((value) => ({ value, label: stageFacts[value].title }))

export type StepOption = Option & { stage: string; isInternal: boolean }

export type MilestoneFieldsProps = {
  tools: FormTools
  owners: readonly Option[]
  goals: readonly Option[]
  /** What it can wait for. */
  steps: readonly StepOption[]
  /** Only the vendor's side chooses who sees a step. */
  isVendor: boolean
  /** Only an approver or the vendor says what the plan waits for. */
  maySetMarks: boolean
  accountName: string
  vendorName: string
}

/** The fields of a step, for adding and editing. */
export function MilestoneFields(props: MilestoneFieldsProps) {
  const { tools, owners, goals, isVendor } = props
  const { field, error } = tools
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
      </div>
      {isVendor && <VisibilityField {...props} />}
      <Marks {...props} />
      <details className="mt-3 mb-2" open={Boolean(error('dependsOn'))}>
        <summary className="text-link font-semibold">What has to be done before</summary>
        <div className="mt-2">
          <DependsOnField tools={tools} steps={props.steps} />
        </div>
      </details>
    </>
  )
}

export function visibilityOptions(accountName: string, vendorName: string) {
  return [
    { value: 'shared', label: `${accountName} and ${vendorName}` },
    { value: 'internal', label: `Only ${vendorName}` },
  ]
}

function VisibilityField({ tools: { field, error }, accountName, vendorName }: MilestoneFieldsProps) {
  return (
    <Field label={milestoneFieldTitles.visibility} isRequired error={error('visibility')}>
      <Select {...field('visibility')} options={visibilityOptions(accountName, vendorName)} />
    </Field>
  )
}

function Marks({ tools: { checkbox, error }, maySetMarks, accountName, vendorName }: MilestoneFieldsProps) {
  return (
    <Fieldset legend="On the way to the next stage" isLegendHidden>
      <Checkbox
        {...checkbox('needsAcceptance')}
        label="The other side accepts it"
        hint={`Done by ${vendorName}, ${accountName} is asked to look, and the other way round`}
        error={error('needsAcceptance')}
      />
      {maySetMarks && (
        <>
          <Checkbox
            {...checkbox('isRequired')}
            label="Required to move on"
            hint="The plan reaches the next stage once it is done"
            error={error('isRequired')}
          />
          <Checkbox
            {...checkbox('isFirstValue')}
            label="First gain"
            hint={`The step with which ${accountName} first gets something out of it`}
            error={error('isFirstValue')}
          />
        </>
      )}
    </Fieldset>
  )
}

type DependsOnProps = { tools: FormTools; steps: readonly StepOption[] }

/** The steps that have to be done before, as boxes under their stages. */
export function DependsOnField({ tools, steps }: DependsOnProps) {
  if (steps.length === 0) return <p className="text-muted">There is no other step yet.</p>
  const stagesHere = [...new Set(steps.map(({ stage }) => stage))]
  return (
    <Fieldset legend={milestoneFieldTitles.dependsOn} isLegendHidden error={tools.error('dependsOn') ?? ''}>
      <div className="max-h-72 overflow-y-auto rounded-control border border-line p-3" tabIndex={-1}>
        {stagesHere.map((stage) => (
          <div key={stage} className="mb-3 last:mb-0">
            <p className="eyebrow mb-1.5">{stage}</p>
            <div className="flex flex-col gap-2">
              {steps
                .filter((step) => step.stage === stage)
                .map(({ value, label, isInternal }) => (
                  <Checkbox
                    key={value}
                    {...tools.oneOf('dependsOn', value)}
                    label={<span className="font-normal">{label}</span>}
                    hint={isInternal ? 'Only your side sees it' : undefined}
                  />
                ))}
            </div>
          </div>
        ))}
      </div>
    </Fieldset>
  )
}
