import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { objectionOpenUntil } from '#app/features/care/objection-open.server.ts'
import { signMove } from '#app/features/care/sign-move.server.ts'
import { transitions } from '#db/schema/care.ts'
import { done } from '#tests/features/plan/plan-story.ts'
import { on, openReadyStory, signing } from './move-story.ts'

test('only a recorded signature that brought the account here can be objected to, until its last instant', () => {
  const { db, account, maria, priya, transitionId } = openReadyStory()
  const may5 = on('2026-05-05')
  expect(objectionOpenUntil(db, account.id, may5.now)).toBeNull()
  for (const { actor } of [priya, maria])
    done(db, signMove, { as: actor, input: signing(db, actor, may5), at: may5 })
  expect(objectionOpenUntil(db, account.id, may5.now)).toBeNull()
  const until = on('2026-06-04').now
  db.update(transitions).set({ objectionUntil: until }).where(eq(transitions.id, transitionId)).run()
  expect(objectionOpenUntil(db, account.id, until)).toEqual(until)
  expect(objectionOpenUntil(db, account.id, on('2026-06-04', '07:01').now)).toBeNull()
  db.update(transitions).set({ objectedAt: may5.now }).where(eq(transitions.id, transitionId)).run()
  expect(objectionOpenUntil(db, account.id, may5.now)).toBeNull()
})
