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
import { Field } from '#app/ui/field.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { DateInput, Select, TextInput } from '#app/ui/inputs.tsx'
import { choices, type Options } from './word-options.ts'
import { WorthFields } from './worth-fields.tsx'

const unitLabelHint =
  'For a count, what is counted: “regions”, or “region | regions” to read well for one. For money the currency, the account’s unless you name another. For hours or days, per what: “per week”'

/** The fields of an outcome, when it is added and when it is edited; `currency` is the account's. */
export function OutcomeFields({ tools, currency }: { tools: FormTools; currency: string }) {
  const { field, error } = tools
  const select = (name: string, options: Options) => <Select {...field(name)} options={options} />
  return (
    <div className="group/outcome">
      <Field
        label="What is measured"
        hint="Something that would matter without any product: “Month-end close”"
        error={error('name')}
        isRequired
      >
        <TextInput {...field('name')} maxLength={120} />
      </Field>
      <div className="grid gap-x-5 sm:grid-cols-2">
        <Field label="What kind of result" error={error('category')} isRequired>
          {select('category', choices(outcomeCategories, outcomeCategoryTitles))}
        </Field>
        <Field label="Measured how often" error={error('cadence')} isRequired>
          {select('cadence', choices(cadences, cadenceTitles))}
        </Field>
        <Field label="Unit" error={error('unit')} isRequired>
          {select('unit', choices(outcomeUnits, outcomeUnitTitles))}
        </Field>
        <Field label="What kind of figure" error={error('kind')} isRequired>
          {select('kind', choices(outcomeKinds, outcomeKindTitles))}
        </Field>
        <Field
          label="Words for the unit"
          hint={unitLabelHint}
          error={error('unitLabel')}
          className="sm:col-span-2"
        >
          <TextInput {...field('unitLabel')} maxLength={60} />
        </Field>
      </div>
      <FromTo tools={tools} />
      <WorthFields tools={tools} currency={currency} />
    </div>
  )
}

function FromTo({ tools: { field, error } }: { tools: FormTools }) {
  return (
    <Fieldset legend="From where to where" className="mt-3">
      <div className="grid gap-x-5 sm:grid-cols-2">
        <Field label="Direction" error={error('direction')} isRequired className="sm:col-span-2">
          <Select {...field('direction')} options={choices(outcomeDirections, outcomeDirectionTitles)} />
        </Field>
        <Field label="Baseline" hint="The figure before" error={error('baselineValue')} isRequired>
          <TextInput {...field('baselineValue')} inputMode="decimal" autoComplete="off" />
        </Field>
        <Field label="Baseline date" hint="When that was true" error={error('baselineOn')} isRequired>
          <DateInput {...field('baselineOn')} />
        </Field>
        <Field label="Target" hint="The figure you want" error={error('targetValue')} isRequired>
          <TextInput {...field('targetValue')} inputMode="decimal" autoComplete="off" />
        </Field>
        <Field label="Target date" hint="By when" error={error('targetOn')} isRequired>
          <DateInput {...field('targetOn')} />
        </Field>
      </div>
    </Fieldset>
  )
}
