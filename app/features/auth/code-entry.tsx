import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { codeForm } from './sign-in-forms.ts'

type CodeEntryProps = {
  intent: string
  label: string
  hint?: ReactNode
  button: string
  kind?: 'primary' | 'secondary'
  hasFocus?: boolean
}

/** Six digits and a button; phones offer the digits of a fresh mail or message by themselves. */
export function CodeEntry({
  intent,
  label,
  hint,
  button,
  kind = 'primary',
  hasFocus = false,
}: CodeEntryProps) {
  return (
    <ActionForm intent={intent} schema={codeForm} start={{ code: '' }}>
      {({ field, error, isPending }) => (
        <>
          <Field label={label} hint={hint} error={error('code')} isRequired>
            <TextInput
              {...field('code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              autoFocus={hasFocus}
              maxLength={40}
              className="figures text-center text-xl tracking-[0.35em]"
            />
          </Field>
          <Button type="submit" kind={kind} isPending={isPending} className="w-full">
            {button}
          </Button>
        </>
      )}
    </ActionForm>
  )
}
