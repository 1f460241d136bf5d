import { useActionData } from '@remix-run/react'
import type { Answer } from '#app/domain/answer.ts'
import { Button, type ButtonKind, type ButtonSize } from '#app/ui/button.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { useAnswer } from '#app/ui/form/use-answer.ts'
import { FormMessage } from '#app/ui/form-message.tsx'

export type ConfirmFormProps = {
  /** What is confirmed, with the values the reader sees beside the button. */
  figures: readonly { id: string; value: string }[]
  label: string
  kind?: ButtonKind
  size?: ButtonSize
  /** Where it is sent, if not to the page's own address: the outcome's page. */
  action?: string
}

/** One press that confirms one or several figures. Without JavaScript a plain form. */
export function ConfirmForm({ figures, label, kind = 'primary', size, action }: ConfirmFormProps) {
  const [first] = figures
  const isOne = figures.length === 1
  const answered = useAnswer('verify', {
    name: 'measurementId',
    value: isOne && first ? first.id : 'several',
  })
  const { fetcher, round, isPending } = answered
  const refusedTogether = useRefusedTogether()
  const refused = answered.refused ?? (isOne ? undefined : refusedTogether)
  return (
    <fetcher.Form method="post" action={action} className="contents">
      <FormKey round={round} />
      <input type="hidden" name="intent" value="verify" />
      {figures.map(({ id, value }) => (
        <span key={id} hidden>
          <input type="hidden" name="measurementId" value={id} />
          <input type="hidden" name="seen" value={value} />
        </span>
      ))}
      {refused && (
        <div className="w-full">
          <FormMessage title={refused.message} />
        </div>
      )}
      <Button type="submit" kind={kind} size={size} isPending={isPending}>
        {label}
      </Button>
    </fetcher.Form>
  )
}

/** The refusal of a form that confirmed several at once and was sent without JavaScript. */
function useRefusedTogether() {
  const posted = useActionData<Answer>()
  const isTogether = posted?.ok === false && Array.isArray(posted.typed.measurementId)
  return posted?.ok === false && isTogether ? posted : undefined
}
