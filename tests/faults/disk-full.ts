import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ok } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { verifyHistory } from '#app/features/activity/verify-history.server.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { goals } from '#db/schema/plan.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount } from '#tests/factories/people.ts'
import { type Finding, findingsOf } from './finding.ts'

/**
 * The database may grow by forty pages and no more (SQLite's own limit answers like a full disk): the write that does
 * not fit fails, loudly and whole; reading goes on; with room again, so does writing.
 */
export async function diskFullRow(): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-faults-'))
  const db = openDatabase(join(folder, 'cairn.sqlite'))
  try {
    migrate(db)
    const { id: accountId } = makeAccount(db, { name: 'Northwind' })
    const pages = db.$client.pragma('page_count', { simple: true }) as number
    db.$client.pragma(`max_page_count = ${pages + 40}`)
    const full = addUntilRefused(db, accountId)
    const readable = countGoals(db)
    db.$client.pragma('max_page_count = 1000000')
    addGoal(db, accountId)
    const { findings, atMost, atLeast } = findingsOf('disk-full')
    atLeast('writes acknowledged before it was full', full.added, 20, 'writes')
    atLeast('writes refused with SQLITE_FULL', full.refused, 5, 'writes')
    atMost('acknowledged and lost, or refused and there', Math.abs(readable - full.added), 0, 'writes')
    atMost('writes missing after there was room again', full.added + 1 - countGoals(db), 0, 'writes')
    atMost('broken chains of history', verifyHistory(db).isWhole ? 0 : 1, 0, 'chains')
    return findings
  } finally {
    db.$client.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function addUntilRefused(db: Db, accountId: string) {
  const seen = { added: 0, refused: 0 }
  while (seen.refused < 5 && seen.added < 5000) {
    try {
      addGoal(db, accountId)
      seen.added += 1
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_FULL') throw error
      seen.refused += 1
    }
  }
  return seen
}

function addGoal(db: Db, accountId: string): void {
  const at = momentAt()
  const goal = 'A goal of many words '.repeat(40)
  write(db, (tx) => {
    const id = at.newId()
    tx.insert(goals).values({ id, accountId, title: goal, createdAt: at.now }).run()
    recordEvent(tx, { kind: 'goal-added', accountId, actorId: null, goalId: id, texts: { goal } }, at)
    return ok(id)
  })
}

function countGoals(db: Db): number {
  return db.$client.prepare('select count(*) from goals').pluck().get() as number
}
