/** What a person answers to an ask (DOMAIN.md §2); `never` closes this kind until they open it again themselves. */
export const askAnswers = ['yes', 'not_now', 'no', 'never'] as const
export type AskAnswer = (typeof askAnswers)[number]

export const askStates = [
  'draft',
  'sent',
  'accepted',
  'declined',
  'withdrawn',
  'expired',
  'fulfilled',
] as const
export type AskState = (typeof askStates)[number]

/** Days an ask waits for its answer. */
export const askOpenDays = 30

type AskFacts = {
  sentAt: Date | null
  answer: AskAnswer | null
  withdrawnAt: Date | null
  expiredAt: Date | null
  fulfilledAt: Date | null
}

/** What an ask is, by its dated facts. */
export function askStateOf({ sentAt, answer, withdrawnAt, expiredAt, fulfilledAt }: AskFacts): AskState {
  if (withdrawnAt) return 'withdrawn'
  if (fulfilledAt) return 'fulfilled'
  if (answer) return answer === 'yes' ? 'accepted' : 'declined'
  if (expiredAt) return 'expired'
  return sentAt ? 'sent' : 'draft'
}
