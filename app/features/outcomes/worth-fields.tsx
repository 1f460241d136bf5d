import {
  valuationTimes,
  valuationTimesTitles,
  valueNatures,
  valueNatureTitles,
} from '#app/domain/outcomes/valuation.ts'
import { factorRows } from '#app/domain/outcomes/valuation-texts.ts'
import { Field } from '#app/ui/field.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'
import { SureQuestion } from './sure-question.tsx'
import { choices } from './word-options.ts'
import { WorthPreview } from './worth-preview.tsx'

type WorthFieldsProps = {
  tools: FormTools
  /** The account's: what everything counts in. */
  currency: string
}

/** Factors that stand open; the others wait under "More". */
const openFactors = 2

/** What one unit is worth, in parts that read as a sentence, with the sentence and what it comes to below. */
export function WorthFields({ tools, currency }: WorthFieldsProps) {
  return (
    <div id="worth" className="mt-3 scroll-mt-20 border-t border-line pt-5">
      <Fieldset
        legend="What it is worth"
        hint="What one of the unit above is multiplied by, until it is money. Leave all of it empty while nobody knows."
      >
        <Factors tools={tools} />
        <Rate tools={tools} currency={currency} />
        <Often tools={tools} />
      </Fieldset>
      <SureQuestion tools={tools} />
      <WorthPreview tools={tools} currency={currency} />
    </div>
  )
}

function Factors({ tools }: { tools: FormTools }) {
  const rest = factorRows.slice(openFactors)
  const isOpen = rest.some(([amount, words]) => tools.field(amount).defaultValue || tools.error(words))
  return (
    <div>
      {factorRows.slice(0, openFactors).map((row, index) => (
        <FactorRow key={row[0]} tools={tools} row={row} number={index + 1} />
      ))}
      <details open={isOpen || undefined}>
        <summary className="mb-2 text-sm font-semibold text-moss">More factors</summary>
        {rest.map((row, index) => (
          <FactorRow key={row[0]} tools={tools} row={row} number={openFactors + index + 1} />
        ))}
      </details>
    </div>
  )
}

type RowProps = { tools: FormTools; row: (typeof factorRows)[number]; number: number }

const exampleAmounts = ['5', '8', '3', '46'] as const
const examples = ['people', 'hours a day', 'sites', 'weeks'] as const

function FactorRow({ tools: { field, error }, row: [amount, words], number }: RowProps) {
  return (
    <div className="grid grid-cols-[auto_6.5rem_minmax(0,1fr)] gap-x-2.5">
      <span aria-hidden="true" className="pt-1.5 text-muted">
        ×
      </span>
      <Field label={`Factor ${number}`} error={error(amount)} isLabelHidden>
        <TextInput
          {...field(amount)}
          inputMode="decimal"
          autoComplete="off"
          placeholder={exampleAmounts[number - 1]}
        />
      </Field>
      <Field label={`What factor ${number} counts`} error={error(words)} isLabelHidden>
        <TextInput {...field(words)} maxLength={40} placeholder={examples[number - 1]} />
      </Field>
    </div>
  )
}

function Rate({ tools: { field, error }, currency }: WorthFieldsProps) {
  return (
    <div className="grid gap-x-5 sm:grid-cols-2">
      <Field
        label={`Money for one, in ${currency}`}
        hint={`Empty for amounts in ${currency}: each counts in full`}
        error={error('rate')}
      >
        <TextInput {...field('rate')} inputMode="decimal" autoComplete="off" />
      </Field>
      <Field label="For one of what" hint="Continues the sentence: “an hour”" error={error('rateWords')}>
        <TextInput {...field('rateWords')} maxLength={40} />
      </Field>
    </div>
  )
}

function Often({ tools: { field, error } }: { tools: FormTools }) {
  return (
    <div className="grid gap-x-5 sm:grid-cols-2">
      <Field
        label="Counted as"
        hint="Time freed is capacity until it is cashed in"
        error={error('nature')}
        isRequired
      >
        <Select {...field('nature')} options={choices(valueNatures, valueNatureTitles)} />
      </Field>
      <Field
        label="How often it comes up"
        hint="How often one of it is worth that money"
        error={error('times')}
        isRequired
        className="group-has-[option[value=amount]:checked]/outcome:hidden"
      >
        <Select {...field('times')} options={choices(valuationTimes, valuationTimesTitles)} />
      </Field>
      <Field
        label="How many times a year"
        error={error('ownTimes')}
        className="not-group-has-[option[value=own]:checked]/outcome:hidden sm:col-start-2"
      >
        <TextInput {...field('ownTimes')} inputMode="decimal" autoComplete="off" />
      </Field>
    </div>
  )
}
