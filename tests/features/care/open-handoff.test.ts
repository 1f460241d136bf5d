import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { openHandoff } from '#app/features/care/open-handoff.server.ts'
import type { Db } from '#db/client.server.ts'
import { handoffs, stageOwners } from '#db/schema/care.ts'
import { write } from '#db/transaction.server.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { historyOf } from '#tests/features/plan/plan-story.ts'
import { on, openReadyStory, takeMails } from './move-story.ts'

const may5 = on('2026-05-05')

function openOwned(owners: { capture?: string; align?: string }) {
  const story = openReadyStory()
  const { db, account, priya } = story
  const tom = makeStaff(db, 'csm', { name: 'Tom Reyes', email: 'tom@lumen.example' })
  const ids: Record<string, string> = { priya: priya.user.id, tom: tom.id }
  for (const [stage, who] of Object.entries(owners))
    db.insert(stageOwners)
      .values({ accountId: account.id, stage: stage as 'capture', userId: ids[who] ?? '', namedAt: may5.now })
      .run()
  takeMails(db)
  return { ...story, tom, hand: () => hand(db, account, story.transitionId, priya.user.id) }
}

function hand(
  db: Db,
  account: Parameters<typeof openHandoff>[1]['account'],
  transitionId: string,
  by: string,
) {
  const stages = { fromStage: 'capture', toStage: 'align' } as const
  return write(db, (tx) => ok(openHandoff(tx, { account, ...stages, transitionId, by }, may5)))
}

test('another owner is handed the account: a row, a line for the house, a mail', () => {
  const { db, account, priya, tom, transitionId, hand } = openOwned({ capture: 'priya', align: 'tom' })
  hand()
  expect(db.select().from(handoffs).all()).toMatchObject([
    {
      ...{ accountId: account.id, stage: 'align', transitionId, openedAt: may5.now, acceptedAt: null },
      ...{ fromUserId: priya.user.id, toUserId: tom.id, cancelledAt: null },
    },
  ])
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    ...{ kind: 'handoff-opened', visibility: 'internal', texts: { from: 'Priya Shah', to: 'Tom Reyes' } },
  })
  expect(takeMails(db)).toEqual(['care-handoff-opened tom'])
})

test.each([
  ['one person has both stages', { capture: 'priya', align: 'priya' }],
  ['nobody is named for the new one', { capture: 'priya' }],
  ['nobody is named for the old one', { align: 'tom' }],
])('nothing is handed over where %s', (_, owners) => {
  const { db, hand } = openOwned(owners)
  expect(hand()).toEqual({ ok: true, value: null })
  expect(db.select().from(handoffs).all()).toEqual([])
})

test('who never handed over still answers, and hands over now', () => {
  const { db, account, priya, henrik, tom, hand } = openOwned({ capture: 'tom', align: 'tom' })
  const people = { fromUserId: priya.user.id, toUserId: henrik.user.id }
  const id = may5.newId()
  db.insert(handoffs)
    .values({ id, accountId: account.id, stage: 'capture', ...people, openedAt: may5.now })
    .run()
  hand()
  const rows = db.select().from(handoffs).all()
  expect(rows.map(({ fromUserId, toUserId, cancelledAt }) => [fromUserId, toUserId, cancelledAt])).toEqual([
    [priya.user.id, henrik.user.id, may5.now],
    [priya.user.id, tom.id, null],
  ])
})

test('nobody who has left the vendor is handed anything', () => {
  const { db, hand } = openOwned({ capture: 'priya', align: 'tom' })
  db.$client.prepare("update users set deactivated_at = 1 where name = 'Tom Reyes'").run()
  expect(hand()).toEqual({ ok: true, value: null })
})
