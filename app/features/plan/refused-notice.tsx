import { useActionData } from '@remix-run/react'
import type { Answer } from '#app/domain/answer.ts'
import { FormMessage } from '#app/ui/form-message.tsx'

/** Why a one-press form was refused, on the page it led back to without JavaScript. */
export function RefusedNotice({ intents }: { intents: readonly string[] }) {
  const posted = useActionData<Answer>()
  if (posted?.ok !== false || !intents.includes(posted.intent)) return null
  return <FormMessage title={posted.message} />
}
