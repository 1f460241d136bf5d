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
