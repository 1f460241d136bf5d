import { readWhere } from '#app/domain/advocacy/consent-text.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readDate, readInstant } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { listIn, registerRows } from './register-queries.server.ts'
import { momentOf, type RegisterWish } from './register-wish.ts'
import { thingTitles } from './thing-titles.server.ts'

const rowsOnPage = 50

type Asked = { wish: RegisterWish; now: Date; timeZone: string }

/** One page of the register, at the moment that was wished for. Three statements. */
export function readRegister(db: Db, { wish, now, timeZone }: Asked) {
  const at = momentOf(wish, { now, timeZone })
  const found = registerRows(db, wish, { at, limit: rowsOnPage + 1 })
  const rows = found.slice(0, rowsOnPage)
  const titles = thingTitles(db, rows)
  const today = todayIn(timeZone, now)
  const moment = (ms: number | null) => (ms === null ? '' : readInstant(new Date(ms), timeZone))
  return {
    wish,
    moment: readInstant(at, timeZone),
    isPast: at.getTime() < now.getTime(),
    nextBefore: found.length > rowsOnPage ? (rows.at(-1)?.id ?? '') : '',
    rows: rows.map((row) => ({
      ...{
        id: row.id,
        account: row.account,
        accountSlug: row.accountSlug,
        scope: row.scope,
        state: row.state,
      },
      ...{ about: row.about, aboutId: row.aboutId, title: titles.get(row.aboutId) ?? '' },
      where: readWhere({ channels: listIn(row.channels), territory: listIn(row.territory) }),
      until: row.expiresOn ? readDate(row.expiresOn, { today }) : '',
      by: row.grantedBy ?? '',
      basis: row.basis,
      given: moment(row.grantedAt),
      ended: moment(row.withdrawnAt ?? row.supersededAt ?? row.declinedAt),
    })),
  }
}

export type RegisterPageProps = ReturnType<typeof readRegister>
