import type { MemberRole } from '../app/domain/accounts/member.ts'
import type { Measure } from '../app/domain/outcomes/units.ts'
import type { Told } from '../app/domain/outcomes/valuation-sentence.ts'
import type { ActivityMail } from './activity-catalogue.ts'
import type { AsksMail } from './asks-catalogue.ts'
import type { CareMail } from './care-catalogue.ts'
import type { ConsentsMail } from './consents-catalogue.ts'
import type { ReviewsMail } from './reviews-catalogue.ts'
import type { SpeakingMail } from './speaking-catalogue.ts'
import type { StoriesMail } from './stories-catalogue.ts'
import type { VoicesMail } from './voices-catalogue.ts'

/**
 * Every mail Cairn sends, closed. The facts hold ids and plain words, never a secret: links with tokens are derived
 * from the server's key when the mail is rendered.
 */
export type Mail =
  | ActivityMail
  | AsksMail
  | CareMail
  | ConsentsMail
  | ReviewsMail
  | VoicesMail
  | SpeakingMail
  | StoriesMail
  | { kind: 'auth-sign-in'; facts: { signInTokenId: string } }
  | {
      kind: 'accounts-invitation'
      facts: { invitationId: string; account: string; inviter: string; role: MemberRole }
    }
  | { kind: 'accounts-staff-invitation'; facts: { invitationId: string; inviter: string } }
  | { kind: 'accounts-joined'; facts: { account: string; accountSlug: string; person: string } }
  | {
      kind: 'outcomes-to-confirm'
      facts: {
        measurementId: string
        accountSlug: string
        outcomeId: string
        outcome: string
        value: string
        /** The same as it is stored, for the reader's own way of writing it; mails of before have none. */
        measured?: StoredFigure
        measuredOn: string
        /** The first day of an amount's period. */
        periodFrom?: string
        reporter: string
      }
    }
  | {
      /** Several figures of one outcome came in at once. */
      kind: 'outcomes-several-to-confirm'
      facts: { accountSlug: string; outcomeId: string; outcome: string; figures: number; reporter: string }
    }
  | {
      kind: 'outcomes-disputed'
      facts: {
        accountSlug: string
        outcomeId: string
        /** Mails of before have none. */
        measurementId?: string
        outcome: string
        value: string
        /** The same as it is stored, for the reader's own way of writing it; mails of before have none. */
        measured?: StoredFigure
        measuredOn: string
        /** The first day of an amount's period. */
        periodFrom?: string
        person: string
        reason: string
      }
    }
  | {
      kind: 'outcomes-terms-proposed'
      facts: {
        accountSlug: string
        account: string
        outcomeId: string
        outcome: string
        /** The version of the terms that waits. */
        number: number
        /** How it is counted, as a sentence; '' while nothing says what it is worth. */
        counted: string
        /** What that sentence is made from, for the reader's own way of writing figures; mails of before have none. */
        told?: { outcome: Omit<Told, 'baselineValue' | 'targetValue'>; currency: string }
        person: string
      }
    }
  | {
      kind: 'plan-goal-proposed'
      facts: { accountSlug: string; goalId: string; goal: string; person: string; account: string }
    }
  | {
      kind: 'plan-step-to-accept'
      facts: {
        accountSlug: string
        milestoneId: string
        step: string
        /** What was written down about how it was done; '' for nothing. */
        note: string
        /** Who says that it is done. */
        person: string
        account: string
      }
    }

/** A measured value: a decimal text with its unit. */
export type StoredFigure = Measure & { value: string }

export type MailKind = Mail['kind']
export type MailOf<K extends MailKind> = Extract<Mail, { kind: K }>
