import type { PlanActor } from '#app/domain/access/actor.ts'
import { type ConsentScope, consentStateOf } from '#app/domain/advocacy/consent.ts'
import { consentStateTitles } from '#app/domain/advocacy/consent-words.ts'
import { testimonialAfter, testimonialStateTitles } from '#app/domain/advocacy/testimonial.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { consentsAbout } from '../consents/consents-about.server.ts'
import { findQuote, type Testimonial, writerOf } from './find-quote.server.ts'

type Asked = { actor: PlanActor; testimonialId: string; timeZone: string; now: Date }

/** One quote: for its writer and for the vendor, and for nobody else of the account. Null elsewhere. Three statements. */
export function quotePage(db: Db, { actor, testimonialId, timeZone, now }: Asked) {
  const quote = findQuote(db, { accountId: actor.accountId, testimonialId })
  if (!quote) return null
  const isWriter = quote.userId === actor.userId
  if (actor.side === 'customer' && !isWriter) return null
  const { id, state, rating, name, title, company, rejectedBecause } = quote
  const today = todayIn(timeZone, now)
  const read = (at: Date | null) => at && readDate(todayIn(timeZone, at), { today })
  return {
    ...{ id, state, rating, name, title, company, rejectedBecause, isWriter },
    quote: quote.quote,
    person: writerOf(db, quote).name,
    stateTitle: testimonialStateTitles[state],
    submitted: read(quote.submittedAt),
    published: read(quote.publishedAt),
    may: {
      approve: testimonialAfter(state, 'approve') !== null,
      publish: testimonialAfter(state, 'publish') !== null,
      unpublish: testimonialAfter(state, 'unpublish') !== null,
      giveBack: testimonialAfter(state, 'reject') !== null,
      takeBack: testimonialAfter(state, 'take_back') !== null,
    },
    allowed: allowedFor(db, quote, { now: now.getTime(), today }),
  }
}

export type QuotePage = NonNullable<ReturnType<typeof quotePage>>

const asked: readonly {
  scope: ConsentScope
  words: keyof Pick<Testimonial, 'quote' | 'name' | 'title' | 'company'>
}[] = [
  { scope: 'quote', words: 'quote' },
  { scope: 'name', words: 'name' },
  { scope: 'title', words: 'title' },
  { scope: 'company_name', words: 'company' },
]

/** How each thing that would stand there is allowed now, for exactly these words. */
function allowedFor(db: Db, quote: Testimonial, moment: { now: number; today: string }) {
  const given = consentsAbout(db, { about: 'testimonial', aboutId: quote.id })
  return asked
    .filter(({ words }) => quote[words] !== '')
    .map(({ scope, words }) => {
      const newest = given.filter((one) => one.scope === scope && one.textHash === quote.hash).at(-1)
      const state = newest ? consentStateOf(newest, moment) : null
      return {
        scope,
        what: words === 'quote' ? 'These words' : quote[words],
        isGranted: state === 'granted',
        state: state ? consentStateTitles[state] : 'Not asked for',
        until:
          newest?.expiresOn && state === 'granted'
            ? readDate(newest.expiresOn, { today: moment.today })
            : null,
      }
    })
}
