import { noFieldsForm } from '#app/features/auth/sign-in-forms.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'

/** A fresh key, for ten minutes at most; afterwards nobody can show it. */
export function ShownKey({ shown: { name, text } }: { shown: { name: string; text: string } }) {
  return (
    <Card tone="asking" title={`The key of ${name}`} className="mb-5">
      <p className="mb-3">Copy it now to where the program keeps its secrets. It is not shown again.</p>
      <p className="mb-4 rounded-control border border-line bg-card px-3 py-2 font-mono text-sm wrap-anywhere select-all">
        {text}
      </p>
      <ActionForm intent="kept-it" schema={noFieldsForm}>
        {({ isPending }) => (
          <Button type="submit" kind="primary" isPending={isPending}>
            I have kept it
          </Button>
        )}
      </ActionForm>
    </Card>
  )
}
