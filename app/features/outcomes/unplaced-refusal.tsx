import { useActionData } from '@remix-run/react'
import type { Answer } from '#app/domain/answer.ts'
import { FormMessage } from '#app/ui/form-message.tsx'

const aboutTheFigure = ['changed-meanwhile', 'not-found', 'already-done', 'not-allowed']

/** Forms that stand on the page whatever happens, and show their answer themselves. */
const keptForms = ['report', 'set-share']

/**
 * The answer to a form sent without JavaScript whose figure no longer stands as it was: the page that comes back has
 * no such form any more, so the answer and what was typed stand above everything.
 */
export function UnplacedRefusal() {
  const posted = useActionData<Answer>()
  if (posted?.ok !== false || keptForms.includes(posted.intent) || !aboutTheFigure.includes(posted.code))
    return null
  const { reason, value, note, link } = posted.typed
  const words = [reason, value, note, link].filter(Boolean).join(' · ')
  return <FormMessage title={posted.message} detail={words ? `You wrote: ${words}` : undefined} />
}
