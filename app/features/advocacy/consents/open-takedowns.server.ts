import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { addDays, todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { outsideCopies, takedowns } from '#db/schema/advocacy-consents.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { GivenRow } from './find-given.server.ts'

/** How long the vendor has to take a copy down, in days. */
const daysToTakeDown = 7

type Ended = { rows: readonly GivenRow[]; title: string; actorId: string | null }

/**
 * Consents to one thing have ended: every copy outside that lies where they allowed it is to come down, one task a
 * copy. Answers how many were opened.
 */
export function openTakedowns(tx: Tx, { rows, title, actorId }: Ended, at: Moment): number {
  const [first] = rows
  if (!first) return 0
  const { accountId, about, aboutId, timeZone } = first
  const dueOn = addDays(todayIn(timeZone, at.now), daysToTakeDown)
  const copies = tx
    .select({ id: outsideCopies.id, place: outsideCopies.place, channel: outsideCopies.channel })
    .from(outsideCopies)
    .where(
      and(
        eq(outsideCopies.about, about),
        eq(outsideCopies.aboutId, aboutId),
        inArray(outsideCopies.channel, [...new Set(rows.flatMap(({ channels }) => channels))]),
        isNull(outsideCopies.removedAt),
        sql`not exists (select 1 from ${takedowns} where ${takedowns.copyId} = ${outsideCopies.id}
          and ${takedowns.doneAt} is null)`,
      ),
    )
    .all()
  for (const { id: copyId, place, channel } of copies) {
    const consentId = rows.find(({ channels }) => channels.includes(channel))?.id ?? first.id
    const takedownId = at.newId()
    tx.insert(takedowns)
      .values({ id: takedownId, accountId, consentId, copyId, openedAt: at.now, dueOn })
      .run()
    const texts = { place, about: title }
    const told = { accountId, actorId, takedownId, visibility: 'internal' as const, texts }
    recordEvent(tx, { kind: 'takedown-opened', ...told }, at)
  }
  return copies.length
}
