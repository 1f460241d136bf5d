import { earlier, endOfDay } from '#app/domain/advocacy/publication.ts'
import type { Db } from '#db/client.server.ts'
import { disclosuresOf } from '../rewards/disclosure-of.server.ts'
import { type WallQuote, wallQuotes } from '../testimonials/wall-quotes.server.ts'
import { consentEnds } from './consent-ends.server.ts'
import { type WallLogo, wallLogos } from './live-logos.server.ts'

export type LiveQuote = Omit<WallQuote, 'accountId' | 'userId' | 'hash'> & { disclosure: string | null }
export type LiveWall = { quotes: LiveQuote[]; logos: WallLogo[]; until: Date | null }

/** Everything on the wall at `now`, and until when that stays so. Six statements. */
export function liveWall(db: Db, now: Date): LiveWall {
  const found = wallQuotes(db, { now })
  const aboutIds = found.map(({ testimonialId }) => testimonialId)
  const lines = disclosuresOf(db, { about: 'testimonial', aboutIds })
  const quotes = found.map(({ accountId: _account, userId: _user, hash: _hash, ...quote }) => ({
    ...quote,
    disclosure: lines.get(quote.testimonialId) ?? null,
  }))
  return { quotes, logos: wallLogos(db, now), until: nextConsentEnd(db, now) }
}

/** When the next consent of all ends. Two days back, because elsewhere it is still that day. */
export function nextConsentEnd(db: Db, now: Date): Date | null {
  const from = new Date(now.getTime() - 2 * 86_400_000).toISOString().slice(0, 10)
  const ends = consentEnds(db, from).map(({ expiresOn, timeZone }) => endOfDay(expiresOn, timeZone))
  return ends.filter((end) => end > now).reduce<Date | null>(earlier, null)
}
