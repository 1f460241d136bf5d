import {
  allows,
  type ConsentChannel,
  type ConsentMoment,
  type ConsentScope,
  type ConsentUse,
  type GivenConsent,
} from '#app/domain/advocacy/consent.ts'
import { storyNeeds } from '#app/domain/advocacy/story-needs.ts'
import { readStoryText } from '#app/domain/advocacy/story-text.ts'
import type { CalendarDate } from '#app/domain/calendar-date.ts'
import type { RecommendationEvidence } from '#app/domain/care/recommendation.ts'

/** The JSON rows of `recommendationColumns`, in their order, and what each is made into. Instants in milliseconds. */

type ConsentRow = [
  ...[ConsentScope, ConsentChannel[], string[], string | null, string | null],
  ...[number | null, number | null, number | null, number | null],
]
type ReferralRow = [id: string, acceptedAt: number]
type TalkRow = [id: string, at: number, person: string, event: string]
type QuoteRow = [id: string, publishedAt: number, hash: string, name: string, ConsentRow[]]
type StoryRow = [
  ...[id: string, publishedAt: number, hash: string, title: string, hasClaims: 0 | 1],
  ...[quote: string, quoteName: string, quoteTitle: string, showsLogo: 0 | 1, showsPhoto: 0 | 1],
  ConsentRow[],
]

export type RecommendationRows = { referrals: string; talks: string; quotes: string; told: string }

type Reading = ConsentMoment & { day: (instant: number) => CalendarDate }

/** Everything of an account that counts as recommending: what needs a consent only while that lives. */
export function toRecommendations(rows: RecommendationRows, reading: Reading): RecommendationEvidence[] {
  const parse = <Row>(json: string) => JSON.parse(json) as Row[]
  return [
    ...parse<ReferralRow>(rows.referrals).map(([id, at]) => toReferral(id, reading.day(at))),
    ...parse<TalkRow>(rows.talks).map((row) => toTalk(row, reading)),
    ...parse<QuoteRow>(rows.quotes).flatMap((row) => toQuote(row, reading) ?? []),
    ...parse<StoryRow>(rows.told).flatMap((row) => toStory(row, reading) ?? []),
  ]
}

function toReferral(id: string, on: CalendarDate): RecommendationEvidence {
  return { id, kind: 'referral', on, holdsUntil: null, person: null, what: '' }
}

function toTalk([id, at, person, what]: TalkRow, { day }: Reading): RecommendationEvidence {
  return { id, kind: 'talk', on: day(at), holdsUntil: null, person, what }
}

function toQuote([id, at, hash, name, rows]: QuoteRow, reading: Reading): RecommendationEvidence | null {
  const consents = rows.map(toConsent)
  const use = (scope: ConsentScope): ConsentUse => ({ scope, channel: 'website', textHash: hash })
  const held = heldUntil([use('quote')], consents, reading)
  if (!held) return null
  const isNamed = name !== '' && consents.some((consent) => allows(consent, use('name'), reading))
  return { id, kind: 'testimonial', on: reading.day(at), ...held, person: isNamed ? name : null, what: '' }
}

function toStory(row: StoryRow, reading: Reading): RecommendationEvidence | null {
  const [id, at, hash, title, hasClaims, quote, quoteName, quoteTitle, showsLogo, showsPhoto, rows] = row
  const needs = storyNeeds({
    ...{ hash, quoteName, quoteTitle, hasClaims: hasClaims === 1, hasQuote: readStoryText(quote).length > 0 },
    ...{ showsLogo: showsLogo === 1, showsPhoto: showsPhoto === 1 },
  })
  const essential = needs.filter(({ isEssential }) => isEssential)
  const held = heldUntil(essential, rows.map(toConsent), reading)
  return held && { id, kind: 'story', on: reading.day(at), ...held, person: null, what: title }
}

function toConsent(row: ConsentRow): GivenConsent {
  const [scope, channels, territory, textHash, expiresOn, grantedAt, declinedAt, withdrawnAt, supersededAt] =
    row
  return { scope, channels, territory, textHash, expiresOn, grantedAt, declinedAt, withdrawnAt, supersededAt }
}

/** Null when a use is not allowed now; else the first day on which one of them ends, or null for no end. */
function heldUntil(
  uses: readonly ConsentUse[],
  consents: readonly GivenConsent[],
  moment: ConsentMoment,
): { holdsUntil: CalendarDate | null } | null {
  const ends: CalendarDate[] = []
  for (const use of uses) {
    const days = consents.filter((consent) => allows(consent, use, moment)).map(({ expiresOn }) => expiresOn)
    if (days.length === 0) return null
    const dated = days.filter((day): day is CalendarDate => day !== null)
    if (dated.length === days.length) ends.push(dated.sort().at(-1) ?? '')
  }
  return { holdsUntil: ends.sort()[0] ?? null }
}
