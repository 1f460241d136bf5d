import type { Side } from '../accounts/account.ts'
import type { EventBody, EventKind } from './event.ts'
import type { NoticeKind } from './notice.ts'
import { aboutOf } from './notices-for.ts'

/** Notices that a line of the history has answered: about one thing, of these kinds, of one side or of both. */
export type Settling = { about: string; kinds: readonly NoticeKind[]; side?: Side }

type Settled = Partial<Record<EventKind, readonly NoticeKind[]>>

/** Whatever stands there is done with this line, whoever did it. */
const done: Settled = {
  'measurement-verified': ['to_confirm', 'to_answer'],
  'measurement-disputed': ['to_confirm'],
  'measurement-withdrawn': ['to_confirm', 'to_answer'],
  'dispute-ended': ['to_answer'],
  'terms-changed': ['to_answer'],
  'terms-agreed': ['to_answer'],
  'goal-proposed': ['to_answer'],
  'goal-agreed': ['to_answer'],
  'goal-closed': ['to_answer', 'assigned'],
  'milestone-completed': ['assigned'],
  'milestone-accepted': ['to_answer'],
  'milestone-reopened': ['to_answer'],
  'context-confirmed': ['to_answer'],
  'move-passed': ['to_sign'],
  'move-declined': ['to_sign'],
  'move-withdrawn': ['to_sign'],
  'waiver-granted': ['to_answer'],
  'waiver-refused': ['to_answer'],
  'handoff-accepted': ['assigned'],
  'deputy-revoked': ['assigned'],
  'review-cancelled': ['to_sign'],
  'ask-answered': ['to_answer'],
  'ask-withdrawn': ['to_answer'],
  'ask-expired': ['to_answer'],
  'ask-fulfilled': ['to_answer'],
  'story-moved': ['to_answer'],
  'consent-granted': ['to_answer'],
  'consent-declined': ['to_answer'],
  'consent-withdrawn': ['to_answer'],
  'consent-kept': ['to_answer'],
  'takedown-done': ['to_answer'],
  'testimonial-submitted': ['to_answer'],
  'testimonial-approved': ['to_answer'],
  'testimonial-rejected': ['to_answer'],
  'testimonial-published': ['to_answer'],
  'speaker-answered': ['to_answer'],
  'speaker-confirmed': ['to_answer'],
  'speaker-withdrawn': ['to_answer'],
  'reward-settled': ['to_answer'],
}

/** What a line settles; nothing for most. */
export function settledBy(line: EventBody): Settling[] {
  if (line.kind === 'measurement-corrected')
    return [{ about: `measurement ${line.supersedesId}`, kinds: ['to_confirm', 'to_answer'] }]
  if (line.kind === 'move-signed' || line.kind === 'review-signed')
    return [{ about: aboutOf(line), kinds: ['to_sign'], side: line.side }]
  const kinds = done[line.kind]
  return kinds ? [{ about: aboutOf(line), kinds }] : []
}
