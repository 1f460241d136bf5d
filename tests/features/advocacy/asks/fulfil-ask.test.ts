import { expect, test } from 'vitest'
import { fulfilAsk } from '#app/features/advocacy/asks/fulfil-ask.server.ts'
import { asks } from '#db/schema/advocacy.ts'
import { write } from '#db/transaction.server.ts'
import { makeAdvocates, makeAsk } from '#tests/factories/advocacy.ts'
import { openTestDatabase } from '#tests/setup/database.ts'
import { historyOf, may4 } from '../../plan/plan-story.ts'

test('what was agreed to is fulfilled once', () => {
  const db = openTestDatabase()
  const { account, lucia, tom } = makeAdvocates(db)
  const given = { userId: lucia.user.id, createdBy: tom.user.id }
  const { id: askId } = makeAsk(db, account, { ...given, answer: 'yes', answeredAt: may4.now })
  const { id: declined } = makeAsk(db, account, { ...given, answer: 'no', answeredAt: may4.now })
  const fulfil = (input: { askId: string; by?: string }) => write(db, (tx) => fulfilAsk(tx, input, may4))
  expect(fulfil({ askId })).toEqual({ ok: true, value: { askId } })
  expect(fulfil({ askId })).toMatchObject({ refusal: { code: 'already-done' } })
  expect(fulfil({ askId: declined })).toMatchObject({ refusal: { code: 'already-done' } })
  expect(fulfil({ askId: 'missing' })).toMatchObject({ refusal: { code: 'not-found' } })
  expect(db.select().from(asks).all()).toMatchObject([{ fulfilledAt: may4.now }, { fulfilledAt: null }])
  expect(historyOf(db, account.id)).toMatchObject([
    { kind: 'ask-fulfilled', actor: null, texts: { person: 'Lucia Ferrer' } },
  ])
})
