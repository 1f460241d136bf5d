import { Field } from '#app/ui/field.tsx'
import type { FormTools } from '#app/ui/form/action-form.tsx'
import { TextInput } from '#app/ui/inputs.tsx'

type PasswordFieldProps = { tools: FormTools; isNew?: boolean }

/** A password: never written back into the page, whatever was wrong with the form. */
export function PasswordField({ tools, isNew = false }: PasswordFieldProps) {
  return (
    <Field
      label="Password"
      hint={isNew ? '12 characters or more; a few words in a row are easy to remember' : undefined}
      error={tools.error('password')}
      isRequired
    >
      <TextInput
        {...tools.field('password')}
        defaultValue=""
        type="password"
        autoComplete={isNew ? 'new-password' : 'current-password'}
      />
    </Field>
  )
}
