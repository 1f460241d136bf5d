import { useActionData } from '@remix-run/react'
import type { Answer } from '#app/domain/answer.ts'
import { FormMessage } from '#app/ui/form-message.tsx'

const pressed = ['tick-handoff', 'accept-handoff']

/** Why a press was refused, where the page came back without JavaScript. */
export function HandoffRefusal() {
  const posted = useActionData<Answer>()
  if (posted?.ok !== false || !pressed.includes(posted.intent)) return null
  return <FormMessage title={posted.message} />
}
