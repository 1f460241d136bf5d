import type { ConsentAbout, ConsentScope } from '../app/domain/advocacy/consent.ts'

/** The account and the thing it is about, by name and address. */
type Thing = { account: string; accountSlug: string; title: string }
type Page = Thing & { about: ConsentAbout; aboutId: string }

/** Mails about what may be used. */
export type ConsentsMail =
  /** `person` asks ('' when Cairn does); with `needsSpeaker` the reader is to name somebody who speaks for the company. */
  | {
      kind: 'advocacy-consent-asked'
      facts: Page & { person: string; scopes: ConsentScope[]; needsSpeaker: boolean }
    }
  /** `words` are all that stood above the button, a line each; `wordsHash` is their SHA-256. */
  | {
      kind: 'advocacy-consent-receipt'
      facts: Thing & { receiptId: string; words: string; wordsHash: string }
    }
