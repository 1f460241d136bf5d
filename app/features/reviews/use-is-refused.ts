import { useActionData } from '@remix-run/react'
import type { Answer } from '#app/domain/answer.ts'

/**
 * True when the browser itself sent this form, without a script, and it was refused: what was folded away has to stand
 * open then, so that the answer is seen. `subject` tells forms with the same intent apart.
 */
export function useIsRefused(intent: string, subject?: { name: string; value: string }): boolean {
  const posted = useActionData<Answer>()
  if (posted?.ok !== false || posted.intent !== intent) return false
  return !subject || posted.typed[subject.name] === subject.value
}
