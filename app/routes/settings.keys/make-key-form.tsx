import { makeKeyForm } from '#app/features/auth/key-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { TextInput } from '#app/ui/inputs.tsx'

/** Makes a key. It is shown on the page that follows, and not again. */
export function MakeKeyForm() {
  return (
    <Card title="New key">
      <ActionForm intent="make-key" schema={makeKeyForm} start={{ name: '' }}>
        {({ field, error, isPending }) => (
          <>
            <Field
              label="Used by"
              hint="It stands beside each figure, like “billing-sync”"
              error={error('name')}
              isRequired
            >
              <TextInput {...field('name')} maxLength={60} autoComplete="off" />
            </Field>
            <Button type="submit" kind="primary" isPending={isPending}>
              Make a key
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
