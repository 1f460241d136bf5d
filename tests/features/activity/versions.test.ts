import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { latestEventId, planVersion } from '#app/features/activity/versions.server.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

function happen(db: Db, accountId: string | null) {
  const happened = { accountId, actorId: null, kind: 'account-changed' as const }
  write(db, (tx) => ok(recordEvent(tx, { ...happened, texts: { fields: 'name' } }, momentAt())))
}

test("a plan's version follows its own history and the deployment's, not that of other accounts", () => {
  const db = openTestDatabase()
  const [one, other] = [makeAccount(db), makeAccount(db)]
  expect(planVersion(db, one.id)).toBe('0.0')
  happen(db, one.id)
  expect(planVersion(db, one.id)).toBe('1.0')
  happen(db, other.id)
  expect(planVersion(db, one.id)).toBe('1.0')
  happen(db, null)
  expect(planVersion(db, one.id)).toBe('1.1')
  expect(planVersion(db, other.id)).toBe('1.1')
})

test('the newest line is known over all histories', () => {
  const db = openTestDatabase()
  const [one, other] = [makeAccount(db), makeAccount(db)]
  expect(latestEventId(db)).toBe(0)
  happen(db, one.id)
  happen(db, other.id)
  happen(db, null)
  expect(latestEventId(db)).toBe(3)
})

test('a version is read from the index alone', () => {
  const db = openTestDatabase()
  const asked: string[] = []
  const prepare = db.$client.prepare.bind(db.$client)
  db.$client.prepare = ((source: string) => {
    asked.push(source)
    return prepare(source)
  }) as typeof db.$client.prepare
  planVersion(db, 'x')
  const steps = prepare(`explain query plan ${asked[0]}`).all('x', '') as { detail: string }[]
  const reads = steps.map((step) => step.detail).filter((detail) => detail.includes('events'))
  expect(asked).toHaveLength(1)
  expect(reads).toEqual([
    'SEARCH events USING COVERING INDEX events_chain (chain=?)',
    'SEARCH events USING COVERING INDEX events_chain (chain=?)',
  ])
})
