import type { DigestLines } from '../app/domain/activity/digest.ts'

/**
 * What several notices about one thing say: `path` is our own address of the thing, `notices` their ids with spaces
 * between, and `lines` who said what, the newest last.
 */
export type ToldThing = {
  account: string
  path: string
  /** What the thing is called, or ''. */
  thing: string
  /** What several mails about the same thing are joined by. */
  about?: string
  notices: string
  lines: { person: string; words: string }[]
}

/** Mails about what somebody is told beside the mails of each area. */
export type ActivityMail =
  | { kind: 'activity-mentioned'; facts: ToldThing }
  | { kind: 'activity-commented'; facts: ToldThing }
  /** `words` are whole sentences here. */
  | { kind: 'activity-assigned'; facts: ToldThing }
  /** `waiting` in all; `more` accounts have no room. */
  | {
      kind: 'activity-digest'
      facts: { userId: string; waiting: number; accounts: DigestLines[]; more: number; since: string }
    }
