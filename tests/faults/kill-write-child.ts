import { writeSync } from 'node:fs'
import { ok } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { goals } from '#db/schema/plan.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'

/** Adds a goal and its line of history in one transaction, then says its id; as often as told, or until killed. */
const [file = '', accountId = '', actorId = '', times = ''] = process.argv.slice(2)
const db = openDatabase(file)

for (let count = 0; count < Number(times); count += 1) {
  const at = momentAt(new Date())
  const goal = `Goal ${count} `.repeat(20)
  const added = write(db, (tx) => {
    const id = at.newId()
    tx.insert(goals).values({ id, accountId, title: goal, createdAt: at.now, createdBy: actorId }).run()
    recordEvent(tx, { kind: 'goal-added', accountId, actorId, goalId: id, texts: { goal } }, at)
    return ok(id)
  })
  if (added.ok) writeSync(1, `${added.value}\n`)
}
