/** The life of an invitation to speak (DOMAIN.md §2). */
export const inviteStates = [
  'draft',
  'invited',
  'tentative',
  'accepted',
  'confirmed',
  'declined',
  'withdrawn',
  'cancelled',
  'delivered',
  'no_show',
] as const
export type InviteState = (typeof inviteStates)[number]

export const talkFormats = ['talk', 'panel', 'workshop', 'fireside', 'webinar'] as const
export type TalkFormat = (typeof talkFormats)[number]

export const inviteAnswers = ['accepted', 'tentative', 'declined'] as const
export type InviteAnswer = (typeof inviteAnswers)[number]

/** Each state as both sides read it. */
export const inviteStateTitles: Record<InviteState, string> = {
  draft: 'Not sent yet',
  invited: 'Waiting for an answer',
  tentative: 'Perhaps',
  accepted: 'Said yes',
  confirmed: 'Confirmed',
  declined: 'Said no',
  withdrawn: 'Taken back',
  cancelled: 'The event is cancelled',
  delivered: 'Given',
  no_show: 'Did not take place',
}

export const talkFormatTitles: Record<TalkFormat, string> = {
  talk: 'A talk',
  panel: 'A panel',
  workshop: 'A workshop',
  fireside: 'A conversation on stage',
  webinar: 'A webinar',
}

/** Invitations that still lead to a talk: their people hear of every change. */
export const liveInviteStates = [
  'invited',
  'tentative',
  'accepted',
  'confirmed',
] as const satisfies readonly InviteState[]

/** Whether an invitation still leads to a talk. */
export function isLive(state: InviteState): boolean {
  return liveInviteStates.some((live) => live === state)
}
