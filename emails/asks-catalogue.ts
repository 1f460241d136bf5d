import type { AskType } from '../app/domain/advocacy/ask.ts'
import type { AskAnswer } from '../app/domain/advocacy/ask-state.ts'

/** `subject` and `message` are the vendor's own words; `sender` is who asks. */
type Asked = {
  askId: string
  account: string
  type: AskType
  subject: string
  message: string
  sender: string
}

/** Mails about what a person may be asked, and is. */
export type AsksMail =
  | { kind: 'advocacy-ask'; facts: Asked }
  /** The one reminder an ask may get. `askedOn` is a day of the account. */
  | { kind: 'advocacy-ask-reminder'; facts: Asked & { askedOn: string } }
  /** To whoever asked; `person` answered. */
  | {
      kind: 'advocacy-ask-answered'
      facts: {
        askId: string
        account: string
        accountSlug: string
        type: AskType
        person: string
        answer: AskAnswer
      }
    }
  /** Not an ask: may be said what one is open to. `sender` is who invites. */
  | { kind: 'advocacy-profile-invitation'; facts: { userId: string; account: string; sender: string } }
