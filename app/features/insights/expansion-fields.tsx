import { expansionFieldTitles as titles } from '#app/domain/insights/expansion.ts'
import { Field } from '#app/ui/field.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { DateInput, Select, TextArea, TextInput } from '#app/ui/inputs.tsx'

type ExpansionFieldsProps = {
  tools: FormTools
  currency: string
  goals: readonly { id: string; title: string }[]
}

/** What describes an opportunity, when it is opened and when it is changed. */
export function ExpansionFields({ tools: { field, error }, currency, goals }: ExpansionFieldsProps) {
  return (
    <>
      <Field label={titles.title} isRequired error={error('title')}>
        <TextInput {...field('title')} maxLength={120} autoComplete="off" />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field label={`${titles.amount} in ${currency}`} isRequired error={error('amount')}>
          <TextInput {...field('amount')} inputMode="decimal" autoComplete="off" />
        </Field>
        <Field label={titles.openedOn} isRequired error={error('openedOn')}>
          <DateInput {...field('openedOn')} />
        </Field>
      </div>
      <Field label={titles.goalId} hint="What it follows from." error={error('goalId')}>
        <Select
          {...field('goalId')}
          placeholder="No goal"
          options={goals.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Field>
      <Field label={titles.note} error={error('note')}>
        <TextArea {...field('note')} rows={2} />
      </Field>
    </>
  )
}
