import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { nameDeputy } from '#app/features/care/name-deputy.server.ts'
import { planPathOf } from '#app/features/care/plan-path.server.ts'
import { signMove } from '#app/features/care/sign-move.server.ts'
import { startRest } from '#app/features/care/start-rest.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { transitions } from '#db/schema/care.ts'
import { countStatements } from '#tests/features/accounts/statement-count.ts'
import { done } from '#tests/features/plan/plan-story.ts'
import { on, openCareStory, openReadyStory, signing } from './move-story.ts'

const may5 = on('2026-05-05')

function pathFor(db: Db, actor: PlanActor, at: Moment = may5) {
  const account = db.select().from(accounts).where(eq(accounts.id, actor.accountId)).get()
  const path = account && planPathOf(db, { actor, account, now: at.now })
  if (!path) throw new Error('no account')
  return path
}

test('the plan names what is missing for the next stage, each side in its words', () => {
  const { db, maria, priya } = openCareStory()
  const { reach, rail, waiting } = pathFor(db, maria.actor)
  expect([reach?.title, reach?.done, reach?.criteria.length, reach?.href]).toEqual([
    ...['To reach Align', 5, 6, '/plans/northwind/path/capture'],
  ])
  expect(reach?.criteria.filter(({ isDone }) => !isDone)).toEqual([
    {
      ...{ key: 'context_confirmed', isDone: false, isWaived: false },
      ...{ title: 'One of you confirms: “yes, that is us”', detail: 'The newest wording waits for it' },
    },
  ])
  expect(rail[0]).toMatchObject({
    detail: '5 of 6 done · waiting on your confirmation',
    href: '/plans/northwind/path/capture',
  })
  expect(pathFor(db, priya.actor).rail[0]?.detail).toBe('5 of 6 done · waiting on their confirmation')
  expect(waiting).toEqual([])
})

test('a signature waits for those who may give it, until they have', () => {
  const { db, maria, jonas, vera, priya, preview } = openReadyStory()
  const textsFor = (actor: PlanActor) => pathFor(db, actor).waiting.map(({ text }) => text)
  const ready = 'Everything is there to move to Align.'
  expect(textsFor(maria.actor)).toEqual([`${ready} It asks for your signature.`])
  for (const actor of [jonas.actor, vera.actor, preview]) expect(textsFor(actor)).toEqual([])
  done(db, signMove, { as: priya.actor, input: signing(db, priya.actor, may5), at: may5 })
  expect(textsFor(priya.actor)).toEqual([])
  expect(textsFor(maria.actor)).toEqual([`${ready} Your signature is the last one missing.`])
  const input = { deputyId: jonas.user.id, startsOn: '2026-05-05', endsOn: '2026-05-05' }
  done(db, nameDeputy, { as: maria.actor, input, at: may5 })
  expect(textsFor(jonas.actor)).toEqual([`${ready} Your signature is the last one missing.`])
  expect(pathFor(db, jonas.actor, on('2026-05-06')).waiting).toEqual([])
})

test('an approver hears of an agreement the vendor recorded while they can object', () => {
  const { db, maria, jonas, priya, transitionId } = openReadyStory()
  for (const { actor } of [priya, maria])
    done(db, signMove, { as: actor, input: signing(db, actor, may5), at: may5 })
  const objectionUntil = on('2026-06-04').now
  db.update(transitions).set({ objectionUntil }).where(eq(transitions.id, transitionId)).run()
  expect(pathFor(db, maria.actor).waiting).toEqual([
    {
      key: 'object',
      text: 'Lumen recorded that your side agreed to move to Align. Is that so?',
      href: '/plans/northwind/path/capture',
      button: 'Look at it',
    },
  ])
  expect(pathFor(db, jonas.actor).waiting).toEqual([])
  expect(pathFor(db, maria.actor, on('2026-06-05')).waiting).toEqual([])
})

test('a rest is told until its last day is over', () => {
  const { db, maria } = openCareStory()
  const input = { reason: 'Year-end close', endsOn: '2026-05-10' }
  done(db, startRest, { as: maria.actor, input, at: may5 })
  expect(pathFor(db, maria.actor, on('2026-05-10')).rail[0]).toMatchObject({ isResting: true })
  expect(pathFor(db, maria.actor, on('2026-05-11')).rail[0]?.isResting).toBeUndefined()
})

test('the path costs the plan page five statements', () => {
  const { db, maria } = openReadyStory()
  pathFor(db, maria.actor)
  const account = db.select().from(accounts).where(eq(accounts.id, maria.actor.accountId)).get()
  const ask = { actor: maria.actor, account, now: may5.now }
  expect(countStatements(db, () => ask.account && planPathOf(db, { ...ask, account: ask.account }))).toBe(5)
})
