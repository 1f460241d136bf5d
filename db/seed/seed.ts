import { pathToFileURL } from 'node:url'
import { and, isNull, like, lt, or, sql } from 'drizzle-orm'
import { env } from '#app/config/env.server.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok } from '#app/domain/refusal.ts'
import { writeContractStanding } from '#app/features/accounts/contract/write-contract-standing.server.ts'
import { gatherEvidence } from '#app/features/care/gather-evidence.server.ts'
import { writeFirstStanding } from '#app/features/care/write-standing.server.ts'
import { writeValueStanding } from '#app/features/outcomes/value-standing.server.ts'
import { registerReactions } from '#app/server/reactions.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { outbox } from '#db/schema/activity.ts'
import { notices } from '#db/schema/activity-notices.ts'
import { users } from '#db/schema/auth.ts'
import { type Tx, write } from '#db/transaction.server.ts'
import { openBook, play } from './builders/book.ts'
import { tellVocabulary } from './builders/own-words.ts'
import { tellRates } from './builders/rates.ts'
import { type Story, tellStory } from './builders/story.ts'
import { tellEvents } from './demo-events.ts'
import { rates, tellVendor, vocabulary } from './demo-staff.ts'
import { asterHealth } from './stories/aster-health.ts'
import { bluepeakEnergy } from './stories/bluepeak-energy.ts'
import { haleSons } from './stories/hale-sons.ts'
import { junoFoods } from './stories/juno-foods.ts'
import { kestrelFreight } from './stories/kestrel-freight.ts'
import { northwindTraders } from './stories/northwind-traders.ts'
import { ofeliaBank } from './stories/ofelia-bank.ts'
import { pallasLegal } from './stories/pallas-legal.ts'
import { sableMining } from './stories/sable-mining.ts'

export { demoSignIns } from './demo-sign-ins.ts'

const stories: readonly Story[] = [
  ...[northwindTraders, asterHealth, kestrelFreight, bluepeakEnergy],
  ...[ofeliaBank, junoFoods, haleSons, pallasLegal, sableMining],
]

/**
 * Writes the demo story into an empty, migrated database: a vendor with four people, and nine accounts with a year
 * behind them that ends yesterday. False, and nothing is written, when anybody is there already.
 */
export function seedDemo(db: Db, at: Pick<Moment, 'now'>): boolean {
  if (db.select({ id: users.id }).from(users).limit(1).get()) return false
  registerReactions()
  const today = todayIn('Europe/Berlin', at.now)
  write(db, (tx) => {
    const vendorBook = openBook(today)
    const cast = tellVendor(vendorBook)
    tellVocabulary(vendorBook, { day: -419, by: cast.adam, terms: vocabulary })
    tellEvents(vendorBook, cast.priya)
    tellRates(vendorBook, { by: cast.adam, rates })
    const books = stories.map((story) => {
      const book = openBook(today)
      tellStory(book, cast, story)
      return book
    })
    play(tx, [vendorBook, ...books])
    sendAllMail(tx)
    readOldNotices(tx, at.now)
    bringStandingsToToday(tx, at.now)
    return ok(null)
  })
  return true
}

/** The stories end some days ago; what time alone has changed since shows from the first page on. */
function bringStandingsToToday(tx: Tx, now: Date): void {
  const all = tx.select({ accountId: accounts.id, timeZone: accounts.timeZone }).from(accounts).all()
  for (const { accountId, timeZone } of all) {
    const gathered = gatherEvidence(tx, { accountId, now })
    if (gathered && !gathered.isEnded) writeFirstStanding(tx, gathered, now)
    writeContractStanding(tx, accountId, now)
    writeValueStanding(tx, { accountId, today: todayIn(timeZone, now) })
  }
}

/** The mails of the story were sent in it: nobody is written to about last year. */
function sendAllMail(tx: Tx): void {
  tx.update(outbox)
    .set({ sentAt: sql`${outbox.createdAt} + 4000`, attempts: 1 })
    .where(isNull(outbox.sentAt))
    .run()
}

/** People of the story open their bell: what is older than some days has been read, and what waits still waits. */
function readOldNotices(tx: Tx, now: Date): void {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const isOld = or(lt(notices.at, daysAgo(9)), and(lt(notices.at, daysAgo(4)), like(notices.id, '%2_')))
  tx.update(notices)
    .set({ readAt: sql`${notices.at} + 3600000` })
    .where(and(isNull(notices.readAt), isOld))
    .run()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { isDemo, databaseFile } = env()
  if (!isDemo) {
    console.error(
      'The demo story is only for a demo: it is refused while CAIRN_ENV is set to something else.',
    )
    process.exit(1)
  }
  const db = openDatabase(databaseFile)
  const isFresh = seedDemo(db, { now: new Date() })
  db.$client.close()
  console.log(
    isFresh ? 'Wrote the demo story.' : 'Somebody is in this database already. Nothing was written.',
  )
}
