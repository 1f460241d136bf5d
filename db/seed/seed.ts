import { pathToFileURL } from 'node:url'
import { isNull, sql } from 'drizzle-orm'
import { env } from '#app/config/env.server.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok } from '#app/domain/refusal.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { users } from '#db/schema/auth.ts'
import { type Tx, write } from '#db/transaction.server.ts'
import { openBook, play } from './builders/book.ts'
import { type Story, tellStory } from './builders/story.ts'
import { tellVendor } from './demo-staff.ts'
import { asterHealth } from './stories/aster-health.ts'
import { bluepeakEnergy } from './stories/bluepeak-energy.ts'
import { haleSons } from './stories/hale-sons.ts'
import { junoFoods } from './stories/juno-foods.ts'
import { kestrelFreight } from './stories/kestrel-freight.ts'
import { northwindTraders } from './stories/northwind-traders.ts'
import { ofeliaBank } from './stories/ofelia-bank.ts'
import { pallasLegal } from './stories/pallas-legal.ts'

export { demoSignIns } from './demo-sign-ins.ts'

const stories: readonly Story[] = [
  ...[northwindTraders, asterHealth, kestrelFreight, bluepeakEnergy],
  ...[ofeliaBank, junoFoods, haleSons, pallasLegal],
]

/**
 * Writes the demo story into an empty, migrated database: a vendor with four people, and eight accounts with a year
 * behind them that ends yesterday. False, and nothing is written, when anybody is there already.
 */
export function seedDemo(db: Db, at: Pick<Moment, 'now'>): boolean {
  if (db.select({ id: users.id }).from(users).limit(1).get()) return false
  const today = todayIn('Europe/Berlin', at.now)
  write(db, (tx) => {
    const vendorBook = openBook(today)
    const cast = tellVendor(vendorBook)
    const books = stories.map((story) => {
      const book = openBook(today)
      tellStory(book, cast, story)
      return book
    })
    play(tx, [vendorBook, ...books])
    sendAllMail(tx)
    return ok(null)
  })
  return true
}

/** The mails of the story were sent in it: nobody is written to about last year. */
function sendAllMail(tx: Tx): void {
  tx.update(outbox)
    .set({ sentAt: sql`${outbox.createdAt} + 4000`, attempts: 1 })
    .where(isNull(outbox.sentAt))
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
