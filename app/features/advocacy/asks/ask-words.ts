import type { AskAnswer, AskState } from '#app/domain/advocacy/ask-state.ts'

/** Each answer as a button, and what it leads to. */
export const answerChoices: Record<AskAnswer, { press: string; leadsTo: string }> = {
  yes: { press: 'Yes, gladly', leadsTo: 'They get in touch about what comes next' },
  not_now: { press: 'Not now', leadsTo: 'You are not asked for this again for 90 days' },
  no: { press: 'No, thank you', leadsTo: 'You are not asked for this again for a year' },
  never: { press: 'Do not ask me for this again', leadsTo: 'It stays closed until you open it yourself' },
}

/** What was answered, to whoever answered it. */
export const answerSaid: Record<AskAnswer, string> = {
  yes: 'You said yes',
  not_now: 'You said “not now”',
  no: 'You said no',
  never: 'You asked not to be asked for this again',
}

/** Each state as the vendor's side reads it. */
export const askStateTitles: Record<AskState, string> = {
  draft: 'Being written',
  sent: 'Waits for an answer',
  accepted: 'Yes',
  declined: 'No',
  withdrawn: 'Taken back',
  expired: 'No answer',
  fulfilled: 'Given',
}
