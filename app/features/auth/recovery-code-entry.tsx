import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { useAnswer } from '#app/ui/form/use-answer.ts'
import { TextInput } from '#app/ui/inputs.tsx'
import { recoveryCodeForm } from './sign-in-forms.ts'

/** The way in without the phone, folded away; open again when a code was refused. */
export function RecoveryCodeEntry() {
  const { refused } = useAnswer('use-recovery-code')
  return (
    <details className="mt-4 border-t border-line pt-3" open={refused !== undefined}>
      <summary className="text-link w-fit">My phone is not at hand</summary>
      <ActionForm intent="use-recovery-code" schema={recoveryCodeForm} start={{ code: '' }} className="mt-3">
        {({ field, error, isPending }) => (
          <>
            <Field
              label="One of your recovery codes"
              hint="Each works once, like k7mp-2xqa-9dtn"
              error={error('code')}
              isRequired
            >
              <TextInput
                {...field('code')}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                className="font-mono"
              />
            </Field>
            <Button type="submit" isPending={isPending} className="w-full">
              Sign in with a recovery code
            </Button>
          </>
        )}
      </ActionForm>
    </details>
  )
}
