import { currencies } from '#app/domain/accounts/account.ts'
import { acceptedImages } from '#app/features/files/file-kinds.ts'
import { Field } from '#app/ui/field.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { FileInput, Select, TextInput } from '#app/ui/inputs.tsx'

/** The first half of set-up: the company that runs this portal. */
export function VendorFields({ tools: { field, error }, zones }: { tools: FormTools; zones: string[] }) {
  return (
    <div className="grid gap-x-5 sm:grid-cols-2">
      <Field
        label="Your company’s name"
        hint="Customers see it on every page and mail"
        error={error('vendor')}
        isRequired
        className="sm:col-span-2"
      >
        <TextInput {...field('vendor')} autoComplete="organization" />
      </Field>
      <Field label="Logo" hint="PNG, JPEG or WebP, 10 MB or less" error={error('logo')}>
        <FileInput name="logo" accept={acceptedImages} />
      </Field>
      <Field
        label="Colour"
        hint="For buttons and links, as # and six digits"
        error={error('accent')}
        isRequired
      >
        <TextInput {...field('accent')} className="figures max-w-40" />
      </Field>
      <Field label="Time zone" error={error('timeZone')} isRequired>
        <Select
          {...field('timeZone')}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
      </Field>
      <Field label="Currency" error={error('currency')} isRequired>
        <Select {...field('currency')} options={currencies.map((code) => ({ value: code, label: code }))} />
      </Field>
    </div>
  )
}
