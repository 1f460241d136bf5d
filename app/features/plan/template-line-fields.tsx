import { stageFacts, stages } from '#app/domain/care/stages.ts'
import {
  cadences,
  cadenceTitles,
  outcomeCategories,
  outcomeCategoryTitles,
  outcomeDirections,
  outcomeDirectionTitles,
  outcomeKinds,
  outcomeKindTitles,
  outcomeUnits,
} from '#app/domain/outcomes/outcome.ts'
import { outcomeUnitTitles } from '#app/domain/outcomes/units.ts'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { NumberInput, Select, TextArea, TextInput } from '#app/ui/inputs.tsx'

type Option = { value: string; label: string }
type FieldsProps = { tools: FormTools }

/** A goal of a template. */
export function GoalLineFields({ tools }: FieldsProps) {
  const { field, error } = tools
  return (
    <>
      <Field
        label="Goal"
        hint="What the customer wants to reach, without any product: “Close the books in three days”"
        error={error('title')}
        isRequired
      >
        <TextInput {...field('title')} maxLength={200} />
      </Field>
      <Field label="Why it matters" error={error('why')}>
        <TextArea {...field('why')} rows={2} maxLength={1000} />
      </Field>
      <DaysField tools={tools} label="Target" hint="Days from the day it is applied" />
    </>
  )
}

/** What is measured for a goal; its figures are left to the customer. */
export function OutcomeLineFields({ tools }: FieldsProps) {
  const { field, error } = tools
  const select = (name: string, options: Option[]) => <Select {...field(name)} options={options} />
  return (
    <>
      <Field label="What is measured" error={error('title')} isRequired>
        <TextInput {...field('title')} maxLength={120} />
      </Field>
      <div className="grid gap-x-5 sm:grid-cols-2">
        <Field label="What kind of result" error={error('category')} isRequired>
          {select('category', choices(outcomeCategories, outcomeCategoryTitles))}
        </Field>
        <Field label="Direction" error={error('direction')} isRequired>
          {select('direction', choices(outcomeDirections, outcomeDirectionTitles))}
        </Field>
        <Field label="Unit" error={error('unit')} isRequired>
          {select('unit', choices(outcomeUnits, outcomeUnitTitles))}
        </Field>
        <Field
          label="Words for the unit"
          hint="“per week”, or for a count “region | regions”"
          error={error('unitLabel')}
        >
          <TextInput {...field('unitLabel')} maxLength={60} />
        </Field>
        <Field label="What kind of figure" error={error('outcomeKind')} isRequired>
          {select('outcomeKind', choices(outcomeKinds, outcomeKindTitles))}
        </Field>
        <Field label="Measured how often" error={error('cadence')} isRequired>
          {select('cadence', choices(cadences, cadenceTitles))}
        </Field>
      </div>
      <DaysField tools={tools} label="Target" hint="Days from the day it is applied" />
    </>
  )
}

const sideOptions = [
  { value: 'vendor', label: 'Our side' },
  { value: 'customer', label: 'The customer' },
]

/** A step of a template. */
export function StepLineFields({ tools, goals }: FieldsProps & { goals: readonly Option[] }) {
  const { field, error, checkbox } = tools
  return (
    <>
      <Field
        label="Step"
        hint="What one person does; the customer reads it too"
        error={error('title')}
        isRequired
      >
        <TextInput {...field('title')} maxLength={200} />
      </Field>
      <div className="grid gap-x-5 sm:grid-cols-2">
        <Field label="Stage" error={error('stage')} isRequired>
          <Select
            {...field('stage')}
            options={stages.map((value) => ({ value, label: stageFacts[value].title }))}
          />
        </Field>
        <DaysField tools={tools} label="Due" hint="Days from the start of its stage" hasHintHidden />
        <Field label="Whose step" error={error('ownerSide')} isRequired>
          <Select {...field('ownerSide')} options={sideOptions} />
        </Field>
        <Field label="For which goal" error={error('goalItemId')}>
          <Select {...field('goalItemId')} options={[...goals]} placeholder="No goal" />
        </Field>
      </div>
      <div className="mb-3 flex flex-col gap-2.5">
        <Checkbox
          {...checkbox('isRequired')}
          label="The stage waits for it"
          hint="Nobody moves on before it is done"
        />
        <Checkbox
          {...checkbox('isFirstValue')}
          label="The first gain"
          hint="With it the customer gains something for the first time"
        />
        <Checkbox
          {...checkbox('needsAcceptance')}
          label="The other side accepts it"
          hint="Done counts once the side that did not do it agrees"
        />
      </div>
    </>
  )
}

type DaysProps = FieldsProps & { label: string; hint: string; hasHintHidden?: boolean }

function DaysField({ tools: { field, error }, label, hint, hasHintHidden = false }: DaysProps) {
  const words = hasHintHidden ? { label: `${label}, in days from the stage’s start` } : { label, hint }
  return (
    <Field {...words} error={error('days')} isRequired className="sm:max-w-72">
      <NumberInput {...field('days')} unit="days" inputMode="numeric" autoComplete="off" />
    </Field>
  )
}

function choices<W extends string>(words: readonly W[], titles: Record<W, string>): Option[] {
  return words.map((word) => ({ value: word, label: titles[word] }))
}
