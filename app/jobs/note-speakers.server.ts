import type { Moment } from '#app/domain/moment.ts'
import { ok } from '#app/domain/refusal.ts'
import { findTalksToNote, noteDayBefore } from '#app/features/advocacy/speaking/note-day-before.server.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { eachAlone } from './each-alone.ts'

/** Every quarter of an hour: each confirmed speaker, on the day before their talk. One at a time. */
export function noteSpeakers({ db, clock }: { db: Db; clock: () => Moment }): void {
  eachAlone(findTalksToNote(db, clock().now), (inviteId) => {
    write(db, (tx) => ok(noteDayBefore(tx, inviteId, clock())))
  })
}
