import type { Side } from '../app/domain/accounts/account.ts'
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
  /** `copies` outside are to come down; `person` gave what was taken back; `side` is the reader's. */
  | {
      kind: 'advocacy-consent-withdrawn'
      facts: Page & { scopes: ConsentScope[]; person: string; copies: number; side: Side }
    }
  /** `consentIds` with spaces between; `expiresOn` is the first last day among them. */
  | {
      kind: 'advocacy-consent-ending'
      facts: Page & { consentIds: string; scopes: ConsentScope[]; expiresOn: string }
    }
  | {
      kind: 'advocacy-consent-ended'
      facts: Page & { scopes: ConsentScope[]; copies: number; side: Side }
    }
  /** `person` gave it and has left; with `isOver` the work with the account has ended. */
  | {
      kind: 'advocacy-consent-flagged'
      facts: Page & { scopes: ConsentScope[]; person: string; isOver: boolean; side: Side }
    }
