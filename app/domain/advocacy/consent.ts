import type { CalendarDate } from '../calendar-date.ts'

/** Who a consent speaks about, and what it lets be used (DOMAIN.md §2). */
export const consentSubjects = ['person', 'company'] as const
export type ConsentSubject = (typeof consentSubjects)[number]

export const personScopes = ['name', 'title', 'photo', 'quote', 'video', 'speaking'] as const
export const companyScopes = ['company_name', 'logo', 'metrics', 'case_study', 'reference_call'] as const
export const consentScopes = [...personScopes, ...companyScopes] as const
export type ConsentScope = (typeof consentScopes)[number]

/** Where something may be used. */
export const consentChannels = [
  'website',
  'sales_deck',
  'email',
  'social',
  'paid_ads',
  'press',
  'event',
] as const
export type ConsentChannel = (typeof consentChannels)[number]

/** What a consent belongs to; `account` is for what is not tied to one text, such as a logo among others. */
export const consentAbouts = ['story', 'testimonial', 'talk', 'account'] as const
export type ConsentAbout = (typeof consentAbouts)[number]

export const consentWays = ['page', 'mail_link', 'recorded'] as const
export type ConsentWay = (typeof consentWays)[number]

export type ConsentState = 'requested' | 'granted' | 'declined' | 'withdrawn' | 'expired' | 'superseded'

/** The dated facts a consent is made of. Instants are milliseconds; `expiresOn` is its last day, in the account's zone. */
export type ConsentFacts = {
  grantedAt: number | null
  declinedAt: number | null
  withdrawnAt: number | null
  supersededAt: number | null
  expiresOn: CalendarDate | null
}

/** A moment to look at a consent from: the instant, and the account's day at it. */
export type ConsentMoment = { now: number; today: CalendarDate }

/**
 * What a consent is at a moment, past ones included: facts later than `now` have not happened yet. A withdrawal outranks
 * everything. At the end of its last day it has expired.
 */
export function consentStateOf(facts: ConsentFacts, { now, today }: ConsentMoment): ConsentState {
  const has = (at: number | null) => at !== null && at <= now
  if (has(facts.withdrawnAt)) return 'withdrawn'
  if (has(facts.supersededAt)) return 'superseded'
  if (has(facts.declinedAt)) return 'declined'
  if (!has(facts.grantedAt)) return 'requested'
  return facts.expiresOn !== null && facts.expiresOn < today ? 'expired' : 'granted'
}

export type GivenConsent = ConsentFacts & {
  scope: ConsentScope
  channels: readonly ConsentChannel[]
  /** The exact text it was given to; null where no text is concerned. */
  textHash: string | null
  /** Regions it is limited to; empty for everywhere. */
  territory: readonly string[]
  /** Its end with its last day has been told: it stays over, whatever a clock that steps back says. */
  isOver?: boolean
}

/** One use of something: what of it, where, and of which text (null where no text is concerned). */
export type ConsentUse = { scope: ConsentScope; channel: ConsentChannel; textHash: string | null }

/**
 * True when a consent allows a use at this moment. What was taken back, declined or replaced allows nothing, even when the
 * clock has stepped back behind that; the past is `consentStateOf`'s question. A page on the web is read everywhere: a consent limited to some
 * regions never covers `website` or `social`.
 */
export function allows(consent: GivenConsent, use: ConsentUse, moment: ConsentMoment): boolean {
  const { withdrawnAt, supersededAt, declinedAt, isOver = false } = consent
  if (isOver || [withdrawnAt, supersededAt, declinedAt].some((at) => at !== null)) return false
  if (consentStateOf(consent, moment) !== 'granted') return false
  if (consent.scope !== use.scope || !consent.channels.includes(use.channel)) return false
  const isWorldwide = use.channel === 'website' || use.channel === 'social'
  if (isWorldwide && consent.territory.length > 0) return false
  return use.textHash === null || consent.textHash === use.textHash
}

/** The uses that no consent allows at this moment; empty when everything is covered. */
export function uncovered<U extends ConsentUse>(
  uses: readonly U[],
  consents: readonly GivenConsent[],
  moment: ConsentMoment,
): U[] {
  return uses.filter((use) => !consents.some((consent) => allows(consent, use, moment)))
}

/** Whose it is to allow: a person's own, or the company's. */
export function subjectOf(scope: ConsentScope): ConsentSubject {
  return (personScopes as readonly ConsentScope[]).includes(scope) ? 'person' : 'company'
}
