import type { RewardAbout } from '../app/domain/advocacy/reward.ts'
import type { Money } from '../app/domain/outcomes/money.ts'

/** A talk as its speaker's calendar gets it. */
export type TalkDate = {
  accountSlug: string
  inviteId: string
  event: string
  /** What it is about. */
  talk: string
  /** A town and a house, "Online", or a link. */
  place: string
  /** An ISO instant: the slot's, or the event's until there is one. */
  startsAt: string
  minutes: number
  /** The event's zone, an IANA name. */
  timeZone: string
  /** How often the date has changed: iCalendar's SEQUENCE. */
  sequence: number
  /** When this was written, as an ISO instant: the same in every try. */
  stampedAt: string
  state: 'invited' | 'tentative' | 'accepted' | 'confirmed'
  /** Who invited them. */
  organizer: string
  attendee: { name: string; email: string }
}

/** A talk without what only calendars need. */
type Talk = Pick<TalkDate, 'accountSlug' | 'inviteId' | 'event' | 'talk'>

/** Mails about talks, and about the thanks for what somebody gave. The first four carry a calendar entry. */
export type SpeakingMail =
  | { kind: 'advocacy-talk-invited'; facts: TalkDate & { message: string } }
  /** When or where has changed; `hasToConfirm`: they had confirmed, and are asked again. */
  | { kind: 'advocacy-talk-changed'; facts: TalkDate & { hasToConfirm: boolean } }
  /** The programme is set: the speaker is asked to confirm. */
  | { kind: 'advocacy-talk-to-confirm'; facts: TalkDate }
  | { kind: 'advocacy-talk-cancelled'; facts: TalkDate & { because: 'event' | 'invite' } }
  /** On the day before. */
  | { kind: 'advocacy-talk-note'; facts: Omit<TalkDate, 'stampedAt' | 'sequence' | 'state'> }
  | { kind: 'advocacy-talk-thanks'; facts: Talk & { organizer: string } }
  | { kind: 'advocacy-talk-missed'; facts: Talk & { organizer: string } }
  | {
      /** To the person a thank-you is for, when it is promised, sent or taken back. */
      kind: 'advocacy-reward'
      facts: {
        accountSlug: string
        rewardId: string
        about: RewardAbout
        what: string
        /** Its price as people read it, or ''. */
        worth: string
        /** The same in minor units, for the reader's own way of writing it; mails of before have none. */
        money?: Money
        state: 'approved' | 'issued' | 'reversed'
      }
    }

export type TalkDateKind =
  | 'advocacy-talk-invited'
  | 'advocacy-talk-changed'
  | 'advocacy-talk-to-confirm'
  | 'advocacy-talk-cancelled'
