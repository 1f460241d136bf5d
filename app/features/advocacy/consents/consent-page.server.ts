import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import { type ConsentAbout, consentChannels } from '#app/domain/advocacy/consent.ts'
import { usualLastDay } from '#app/domain/advocacy/consent-days.ts'
import { readWhere } from '#app/domain/advocacy/consent-text.ts'
import { addDays, type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { readDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { consentDetails } from './consent-details.server.ts'
import { type LineNow, linesOf } from './consent-lines.server.ts'
import { findConsentThing } from './consent-thing.server.ts'
import { basisOf, speakersOf } from './speakers-of.server.ts'

type Asked = {
  actor: PlanActor
  account: { id: string; name: string; slug: string; timeZone: string }
  about: ConsentAbout
  aboutId: string
  now: Date
}

/** Everything the page of one thing's consents shows, or null where the thing is not this account's. */
export function readConsentPage(db: Db, { actor, account, about, aboutId, now }: Asked) {
  const thing = findConsentThing(db, { accountId: account.id, about, aboutId })
  if (!thing) return null
  const { timeZone } = account
  const today = todayIn(timeZone, now)
  const lines = linesOf(db, { actor, thing, about, aboutId, timeZone }, now)
  const { version, legalReviewers } = consentDetails(db, { about, aboutId, textHash: thing.textHash })
  const isOwn = thing.personId === actor.userId
  const shown = lines.map((line) => shownLine(line, { today, timeZone }))
  const open = lines.filter(({ state, isForOlderText }) => state !== 'granted' || isForOlderText)
  const isReader = mayAdvocate(actor)
  return {
    ...{
      slug: account.slug,
      account: account.name,
      about,
      aboutId,
      title: thing.title,
      version,
      legalReviewers,
    },
    textHash: thing.textHash ?? '',
    given: shown.filter(({ isStanding }) => isStanding),
    open: shown.filter(({ isStanding }) => !isStanding),
    signer: isReader ? actor.name : '',
    basis: isReader ? (basisOf(db, actor) ?? '') : '',
    isOwn: isOwn && isReader,
    speakers: speakersOf(db, account.id).map(({ name }) => name),
    channels: consentChannels.filter((channel) => open.some((line) => line.channels.includes(channel))),
    territory: [...new Set(open.flatMap((line) => line.territory))].join(', '),
    expiresOn: laterOf(
      open.map((line) => line.expiresOn),
      today,
    ),
    earliest: addDays(today, 1),
    extendsTo: usualLastDay(today),
    extendsToRead: readDate(usualLastDay(today), { today }),
  }
}

export type ConsentPageProps = NonNullable<ReturnType<typeof readConsentPage>>
export type ShownLine = ReturnType<typeof shownLine>

/** The day that was suggested, where it is still ahead; else the usual one. */
function laterOf(days: readonly (CalendarDate | null)[], today: CalendarDate): CalendarDate {
  return days.find((day) => day !== null && day > today) ?? usualLastDay(today)
}

function shownLine(line: LineNow, { today, timeZone }: { today: CalendarDate; timeZone: string }) {
  const { scope, consentId, exactly, channels, territory, expiresOn, state, giver, isTheirs, since } = line
  const isStanding = state === 'granted' && !line.isForOlderText
  return {
    ...{ scope, consentId, exactly, state, giver, isTheirs, isStanding },
    isForOlderText: line.isForOlderText && state === 'granted',
    where: readWhere({ channels, territory }),
    until: expiresOn ? readDate(expiresOn, { today }) : '',
    since: since ? readDate(todayIn(timeZone, since), { today }) : '',
    channels: channels.join(','),
    territory: territory.join(', '),
  }
}
