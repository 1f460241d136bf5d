import type { PlanActor } from '#app/domain/access/actor.ts'
import { usualLastDay } from '#app/domain/advocacy/consent-days.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Db } from '#db/client.server.ts'
import { consentsAbout } from '../consents/consents-about.server.ts'
import { basisOf } from '../consents/speakers-of.server.ts'
import { findQuote, findRequested } from './find-quote.server.ts'
import { writerStart } from './quote-queries.server.ts'

type Asked = {
  actor: PlanActor
  account: { name: string; timeZone: string }
  now: Date
  testimonialId: string | null
}

const fresh = {
  quote: '',
  rating: '',
  allowName: 'yes',
  allowTitle: 'yes',
  allowCompany: 'no',
  channels: [] as string[],
}

/** What the form begins with: the quote as it is, or the writer as the plan knows them. Five statements at most. */
export function writingQuote(db: Db, { actor, account, now, testimonialId }: Asked) {
  const { accountId, userId } = actor
  const common = {
    account: account.name,
    signer: actor.name,
    basis: basisOf(db, actor) ?? '',
    until: usualLastDay(todayIn(account.timeZone, now)),
  }
  const begun = testimonialId ? findQuote(db, { accountId, testimonialId }) : null
  const known = writerStart(db, { accountId, userId })
  if (!begun || begun.quote === '') {
    const waiting = begun ?? findRequested(db, { accountId, userId })
    return { ...common, start: { ...fresh, ...known, testimonialId: waiting?.id ?? '' } }
  }
  const given = consentsAbout(db, { about: 'testimonial', aboutId: begun.id })
  const words = given.filter(({ scope, textHash }) => scope === 'quote' && textHash === begun.hash).at(-1)
  const tick = (text: string) => (text === '' ? 'no' : 'yes')
  const start = {
    ...{ testimonialId: begun.id, quote: begun.quote, rating: begun.rating ? String(begun.rating) : '' },
    ...{ name: begun.name || known.name, title: begun.title || known.title },
    ...{ allowName: tick(begun.name), allowTitle: tick(begun.title), allowCompany: tick(begun.company) },
    channels: (words?.channels ?? []).filter((channel) => channel !== 'website') as string[],
  }
  return { ...common, start }
}
