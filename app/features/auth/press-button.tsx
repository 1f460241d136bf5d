import type { ReactNode } from 'react'
import { Button, type ButtonKind } from '#app/ui/button.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { useAnswer } from '#app/ui/form/use-answer.ts'
import { FormMessage } from '#app/ui/form-message.tsx'

type PressButtonProps = {
  intent: string
  /** Fields that go along. */
  hidden?: Record<string, string>
  kind?: ButtonKind
  isWide?: boolean
  children: ReactNode
}

/** A form that is one button. Works as plain HTML; a refusal is told above it. */
export function PressButton({
  intent,
  hidden = {},
  kind = 'secondary',
  isWide = false,
  children,
}: PressButtonProps) {
  const { fetcher, refused, round, isPending } = useAnswer(intent)
  return (
    <fetcher.Form method="post">
      <FormKey round={round} />
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage title={refused?.message} />
      <Button type="submit" kind={kind} isPending={isPending} className={isWide ? 'w-full' : undefined}>
        {children}
      </Button>
    </fetcher.Form>
  )
}
