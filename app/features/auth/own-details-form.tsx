import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'
import { useShowToast } from '#app/ui/toast-provider.tsx'
import { profileForm } from './profile-form.ts'

type OwnDetailsFormProps = { start: { name: string; title: string; timeZone: string }; zones: string[] }

/** A person's own name, title and time zone. */
export function OwnDetailsForm({ start, zones }: OwnDetailsFormProps) {
  const showToast = useShowToast()
  return (
    <ActionForm
      intent="save-profile"
      schema={profileForm}
      start={start}
      onDone={() => showToast({ message: 'Your profile is saved' })}
    >
      {({ field, error, isPending }) => (
        <>
          <Field label="Name" error={error('name')} isRequired>
            <TextInput {...field('name')} autoComplete="name" />
          </Field>
          <Field label="Title" hint="What you do, in your own words" error={error('title')}>
            <TextInput {...field('title')} autoComplete="organization-title" />
          </Field>
          <Field
            label="Time zone"
            hint="For times on your pages; dates of a plan follow its account"
            error={error('timeZone')}
          >
            <Select
              {...field('timeZone')}
              placeholder="As on the account"
              options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
            />
          </Field>
          <Button type="submit" kind="primary" isPending={isPending}>
            Save
          </Button>
        </>
      )}
    </ActionForm>
  )
}
