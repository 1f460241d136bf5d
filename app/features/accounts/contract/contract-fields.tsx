import { contractFieldTitles } from '#app/domain/accounts/contract.ts'
import { Field } from '#app/ui/field.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { DateInput, TextInput } from '#app/ui/inputs.tsx'

/** What describes a period of a contract, when it is added and when it is changed. */
export function ContractFields({ tools, currency }: { tools: FormTools; currency: string }) {
  const { field, error } = tools
  return (
    <>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field label={contractFieldTitles.startsOn} isRequired error={error('startsOn')}>
          <DateInput {...field('startsOn')} />
        </Field>
        <Field label={contractFieldTitles.endsOn} isRequired error={error('endsOn')}>
          <DateInput {...field('endsOn')} />
        </Field>
      </div>
      <Field
        label={`${contractFieldTitles.price} in ${currency}`}
        hint="For the whole period."
        isRequired
        error={error('price')}
      >
        <TextInput {...field('price')} inputMode="decimal" autoComplete="off" className="sm:max-w-60" />
      </Field>
    </>
  )
}
