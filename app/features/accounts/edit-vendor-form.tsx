import { useState } from 'react'
import { currencies } from '#app/domain/accounts/account.ts'
import { vendorFieldTitles } from '#app/domain/accounts/account-words.ts'
import { brandLogoPath } from '#app/domain/paths.ts'
import { acceptedImages } from '#app/features/files/file-kinds.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { FileInput, Select, TextInput } from '#app/ui/inputs.tsx'
import { useShowToast } from '#app/ui/toast-provider.tsx'
import { editVendorForm, type VendorField, vendorFieldNames } from './vendor-form.ts'

type VendorFormProps = { vendor: Record<VendorField, string>; logoFileId: string | null; timeZones: string[] }

/** What customers see of the vendor on every page and mail. */
export function VendorForm({ vendor, logoFileId, timeZones }: VendorFormProps) {
  const showToast = useShowToast()
  // a saved form begins anew with the texts it saved; what others save meanwhile never touches a form in use
  const [saves, setSaves] = useState(0)
  const onDone = () => {
    setSaves((before) => before + 1)
    showToast({ message: 'Saved' })
  }
  return (
    <Card className="max-w-3xl">
      <ActionForm
        key={saves}
        intent="edit-vendor"
        schema={editVendorForm}
        start={vendor}
        edits={vendorFieldNames}
        labels={vendorFieldTitles}
        hasFiles
        onDone={onDone}
      >
        {(tools) => <VendorFields tools={tools} logoFileId={logoFileId} timeZones={timeZones} />}
      </ActionForm>
    </Card>
  )
}

type VendorFieldsProps = Omit<VendorFormProps, 'vendor'> & { tools: FormTools }

function VendorFields({ tools: { field, error, isPending }, logoFileId, timeZones }: VendorFieldsProps) {
  return (
    <>
      <Field label="Name" isRequired error={error('name')}>
        <TextInput {...field('name')} maxLength={120} autoComplete="organization" />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field
          label="Colour"
          isRequired
          hint="For links and buttons, as # and six digits. Words in it must be readable"
          error={error('accent')}
        >
          <TextInput {...field('accent')} className="figures max-w-40" autoComplete="off" />
        </Field>
        <Field
          label={logoFileId ? 'Another logo' : 'Logo'}
          hint="PNG, JPEG or WebP, 10 MB or less"
          error={error('logo')}
        >
          <FileInput name="logo" accept={acceptedImages} />
        </Field>
        <Field
          label="Time zone"
          isRequired
          hint="Where no account’s own zone counts"
          error={error('timeZone')}
        >
          <Select
            {...field('timeZone')}
            options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          />
        </Field>
        <Field label="Currency" isRequired hint="Proposed for new accounts" error={error('currency')}>
          <Select {...field('currency')} options={currencies.map((code) => ({ value: code, label: code }))} />
        </Field>
      </div>
      {logoFileId && (
        <p className="mb-4 flex items-center gap-3 text-sm text-muted">
          Now:{' '}
          <img src={`${brandLogoPath()}?of=${logoFileId}`} alt="Your logo" className="max-h-10 max-w-48" />
        </p>
      )}
      <Button type="submit" kind="primary" isPending={isPending}>
        Save
      </Button>
    </>
  )
}
