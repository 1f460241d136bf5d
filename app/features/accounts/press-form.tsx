import type { ReactNode } from 'react'
import { Button, type ButtonKind } from '#app/ui/button.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { useAnswer } from '#app/ui/form/use-answer.ts'
import { FormMessage } from '#app/ui/form-message.tsx'

type PressFormProps = {
  intent: string
  /** The one id it is about: its field's name and value. */
  subject: { name: string; value: string }
  kind?: ButtonKind
  size?: 'small' | 'medium'
  /** Said to those who cannot see which row the button stands in. */
  about?: string
  children: ReactNode
}

/** One button that does one thing to one record. Works as plain HTML; a refusal is told above the button. */
export function PressForm({
  intent,
  subject,
  kind = 'secondary',
  size = 'small',
  about,
  children,
}: PressFormProps) {
  const { fetcher, refused, round, isPending } = useAnswer(intent, subject)
  return (
    <fetcher.Form method="post" className="inline-block">
      <FormKey round={round} />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name={subject.name} value={subject.value} />
      <FormMessage title={refused?.message} />
      <Button type="submit" kind={kind} size={size} isPending={isPending}>
        {children}
        {about && <span className="sr-only"> {about}</span>}
      </Button>
    </fetcher.Form>
  )
}
