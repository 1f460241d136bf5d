import type { InviteAnswer, InviteState } from './speaking.ts'

/** What can be done with an invitation: the speaker answers and confirms, the vendor does the rest. */
export const speakerDeeds = ['accepted', 'tentative', 'declined', 'confirmed'] as const
export const hostDeeds = ['withdrawn', 'cancelled', 'delivered', 'no_show'] as const
export type InviteDeed = (typeof speakerDeeds)[number] | (typeof hostDeeds)[number]

/** What an invitation is judged by. Instants in milliseconds; `startsAt` is the slot's, or the event's without one. */
export type InviteFacts = {
  state: InviteState
  startsAt: number
  endsAt: number
  isProgrammeSet: boolean
  hasSlot: boolean
  isEventCancelled: boolean
}

const from: Record<InviteDeed, readonly InviteState[]> = {
  accepted: ['invited', 'tentative'],
  tentative: ['invited', 'accepted'],
  // whoever has promised may still have to say no: it is theirs until they stand on the stage
  declined: ['invited', 'tentative', 'accepted', 'confirmed'],
  confirmed: ['accepted'],
  withdrawn: ['draft', 'invited', 'tentative', 'accepted', 'confirmed'],
  cancelled: ['draft', 'invited', 'tentative', 'accepted', 'confirmed'],
  // a talk noted as missed by mistake can be put right, and the other way round
  delivered: ['accepted', 'confirmed', 'no_show'],
  no_show: ['accepted', 'confirmed', 'delivered'],
}

const settled: Partial<Record<InviteState, string>> = {
  accepted: 'You have said yes already. Nothing more is needed until the programme is set.',
  tentative: 'You have said perhaps already. A yes or a no can follow until the event begins.',
  confirmed: 'You have confirmed this already.',
  declined: 'You have said no already. Nobody will ask you again about this event.',
  withdrawn: 'This invitation was taken back, so there is nothing left to answer.',
  cancelled: 'The event was cancelled, so there is nothing left to answer.',
  delivered: 'This talk has been given.',
  no_show: 'This event is over.',
}

/**
 * Why something cannot be done with an invitation at `now`, as a sentence for whoever tries; null when it can. Answers and
 * confirmations end when the talk begins; what came of it can be noted from then on.
 */
export function whyNot(deed: InviteDeed, facts: InviteFacts, now: number): string | null {
  const { state, startsAt, isProgrammeSet, hasSlot, isEventCancelled } = facts
  const isAfterwards = deed === 'delivered' || deed === 'no_show'
  if (!from[deed].includes(state)) return settled[state] ?? 'There is nothing to answer yet.'
  if (isEventCancelled && deed !== 'cancelled') return settled.cancelled ?? null
  if (isAfterwards) return now < startsAt ? 'The talk has not begun yet.' : null
  if (deed === 'withdrawn' && now >= startsAt) return 'The talk has begun. Note instead what came of it.'
  if (deed !== 'cancelled' && now >= startsAt) return 'The event has begun, so the invitation is closed.'
  if (deed === 'confirmed' && !(isProgrammeSet && hasSlot))
    return 'The programme is not set yet. You are asked to confirm when it is.'
  return null
}

/** The answers a speaker can give now, in the order of the page. */
export function openAnswers(facts: InviteFacts, now: number): InviteAnswer[] {
  const answers: InviteAnswer[] = ['accepted', 'tentative', 'declined']
  return answers.filter((answer) => whyNot(answer, facts, now) === null)
}
