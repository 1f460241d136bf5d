import type { Answer } from '#app/domain/answer.ts'

/** What can come back after its question is gone from the page, because somebody else was quicker. */
const canBeGone = [
  ...['sign-move', 'decline-move', 'withdraw-move', 'record-signature', 'object-to-move'],
  ...['start-rest', 'step-back', 'ask-waiver'],
]

/**
 * The answer to a form sent without JavaScript that the page asks no more: what became of it, and what was typed. Null
 * for every other answer.
 */
export function goneAnswer(posted: Answer | undefined): { title: string; detail?: string } | null {
  if (posted?.ok !== false || !canBeGone.includes(posted.intent)) return null
  const { reason, note, link } = posted.typed
  const words = [reason, note, link].filter(Boolean).join(' · ')
  return words ? { title: posted.message, detail: `You wrote: ${words}` } : { title: posted.message }
}
