import type { ReactNode } from 'react'
import { currencies, investmentTiers } from '#app/domain/accounts/account.ts'
import { investmentHints } from '#app/domain/accounts/account-words.ts'
import { Field } from '#app/ui/field.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'

const currencyOptions = currencies.map((currency) => ({ value: currency, label: currency }))
const investmentOptions = investmentTiers.map((tier) => ({ value: tier, label: investmentHints[tier] }))

type AccountFormFieldsProps = {
  tools: FormTools
  timeZones: string[]
  /** What helps to choose the investment, above it. */
  children?: ReactNode
}

/** What describes an account, when it is opened and when it is edited. */
export function AccountFormFields({ tools, timeZones, children }: AccountFormFieldsProps) {
  const { field, error } = tools
  return (
    <>
      <Field label="Company" isRequired error={error('name')}>
        <TextInput {...field('name')} maxLength={120} autoComplete="off" />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field label="Domain" hint="Tells two companies of one name apart" error={error('domain')}>
          <TextInput
            {...field('domain')}
            placeholder="northwind.example"
            autoComplete="off"
            autoCapitalize="none"
          />
        </Field>
        <Field label="Industry" hint="As they would call it" error={error('industry')}>
          <TextInput {...field('industry')} maxLength={80} autoComplete="off" />
        </Field>
        <Field label="Currency" isRequired error={error('currency')}>
          <Select {...field('currency')} options={currencyOptions} />
        </Field>
        <Field label="Time zone" isRequired error={error('timeZone')}>
          <Select
            {...field('timeZone')}
            options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          />
        </Field>
      </div>
      {children}
      <Field
        label="Investment"
        isRequired
        hint="How much of your time this customer gets. They do not see it"
        error={error('investment')}
      >
        <Select {...field('investment')} options={investmentOptions} />
      </Field>
    </>
  )
}
