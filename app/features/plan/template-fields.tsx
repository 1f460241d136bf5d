import { investmentTiers } from '#app/domain/accounts/account.ts'
import { investmentTitles } from '#app/domain/accounts/account-words.ts'
import { Field } from '#app/ui/field.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { Select, TextArea, TextInput } from '#app/ui/inputs.tsx'

const tiers = [
  { value: '', label: 'Any' },
  ...investmentTiers.map((tier) => ({ value: tier, label: investmentTitles[tier] })),
]

/** What a template is called and for whom it is. */
export function TemplateFields({ tools: { field, error } }: { tools: FormTools }) {
  return (
    <>
      <Field label="Name" error={error('name')} isRequired>
        <TextInput {...field('name')} maxLength={80} />
      </Field>
      <Field
        label="What it is for"
        hint="Your colleagues read it when they choose"
        error={error('description')}
      >
        <TextArea {...field('description')} rows={2} maxLength={400} />
      </Field>
      <div className="grid gap-x-5 sm:grid-cols-2">
        <Field label="Investment" hint="For accounts of this tier" error={error('investment')}>
          <Select {...field('investment')} options={tiers} />
        </Field>
        <Field
          label="Industry"
          hint="As it stands on the accounts, several with commas; empty for any"
          error={error('industry')}
        >
          <TextInput {...field('industry')} maxLength={80} />
        </Field>
      </div>
    </>
  )
}
