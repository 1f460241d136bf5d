import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { endDueRest, findRestsToEnd } from '#app/features/care/end-due-rest.server.ts'
import { startRest } from '#app/features/care/start-rest.server.ts'
import { write } from '#db/transaction.server.ts'
import { done, historyOf } from '#tests/features/plan/plan-story.ts'
import { on, openCareStory, takeMails } from './move-story.ts'

test('a rest ends by itself once its last day is over where the account is', () => {
  const { db, account, maria } = openCareStory()
  const input = { reason: 'Year end.', endsOn: '2026-05-31' }
  const { restId } = done(db, startRest, { as: maria.actor, input, at: on('2026-05-05') })
  takeMails(db)
  const end = (at: ReturnType<typeof on>) =>
    findRestsToEnd(db, at.now).map((accountId) => write(db, (tx) => ok(endDueRest(tx, accountId, at))))
  expect(end(on('2026-05-29'))).toEqual([])
  expect(end(on('2026-05-31', '21:59'))).toEqual([{ ok: true, value: false }])
  expect(end(on('2026-05-31', '22:01'))).toEqual([{ ok: true, value: true }])
  expect(end(on('2026-06-02'))).toEqual([])
  expect(historyOf(db, account.id).at(-1)).toEqual({
    ...{ kind: 'rest-ended', visibility: 'shared', actor: null, texts: {} },
    facts: { restId, stage: 'capture' },
  })
  expect(takeMails(db)).toEqual([])
})

test('a rest without an end goes on', () => {
  const { db, maria } = openCareStory()
  done(db, startRest, { as: maria.actor, input: { reason: 'Year end.' }, at: on('2026-05-05') })
  expect(findRestsToEnd(db, on('2030-05-05').now)).toEqual([])
})
