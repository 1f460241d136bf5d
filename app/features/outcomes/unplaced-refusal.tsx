import { useActionData } from '@remix-run/react'
import type { Answer } from '#app/domain/answer.ts'
import { FormMessage } from '#app/ui/form-message.tsx'

const aboutTheFigure = ['changed-meanwhile', 'not-found', 'already-done', 'not-allowed']

/**
 * The answer to a form sent without JavaScript whose figure no longer stands as it was: the page that comes back has
 * no such form any more, so the answer and what was typed stand above everything.
 */
export function UnplacedRefusal() {
  const posted = useActionData<Answer>()
  if (posted?.ok !== false || posted.intent === 'report' || !aboutTheFigure.includes(posted.code)) return null
  const { reason, value, note, link } = posted.typed
  const words = [reason, value, note, link].filter(Boolean).join(' · ')
  return <FormMessage title={posted.message} detail={words ? `You wrote: ${words}` : undefined} />
}
