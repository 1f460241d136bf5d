import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import { endRest } from '#app/features/care/end-rest.server.ts'
import { gatherEvidence } from '#app/features/care/gather-evidence.server.ts'
import { pathPage } from '#app/features/care/path-page.server.ts'
import { signMove } from '#app/features/care/sign-move.server.ts'
import { startRest } from '#app/features/care/start-rest.server.ts'
import { stepBack } from '#app/features/care/step-back.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { done } from '#tests/features/plan/plan-story.ts'
import { on, openReadyStory, signing } from './move-story.ts'

const may5 = on('2026-05-05')
const june4 = on('2026-06-04')

function pathFor(db: Db, actor: PlanActor, at: Moment = june4) {
  const account = db.select().from(accounts).where(eq(accounts.id, actor.accountId)).get()
  const gathered = gatherEvidence(db, { accountId: actor.accountId, now: at.now })
  if (!account || !gathered) throw new Error('no account')
  return pathPage(db, { actor, account, gathered, now: at.now })
}

/** Northwind in Align since 5 May. */
function openAlignStory() {
  const story = openReadyStory()
  const { db, priya, maria } = story
  for (const { actor } of [priya, maria])
    done(db, signMove, { as: actor, input: signing(db, actor, may5), at: may5 })
  return story
}

test('four stages: what was passed when, what is asked now, and the questions of the method', () => {
  const { db, maria, priya } = openAlignStory()
  const { stages, may } = pathFor(db, maria.actor)
  expect(
    stages.map(({ title, position, detail, done: met, total }) => [title, position, detail, met, total]),
  ).toEqual([
    ['Capture', 'passed', 'Passed 5 May · 15 days', 6, 6],
    ['Align', 'current', '', 1, 4],
    ['Reinforce', 'ahead', 'Opens when both sides agree', 2, 6],
    ['Elevate', 'ahead', 'Opens when both sides agree', 0, 1],
  ])
  expect(may).toEqual({ name: true, team: false, audit: false })
  expect(pathFor(db, priya.actor).may).toEqual({ name: false, team: true, audit: true })
  expect(pathFor(db, priya.actor).stages[1]?.detail).toBe('30 days · guide 60')
})

test('a passed stage slips with its reason', () => {
  const { db, maria, priya } = openAlignStory()
  const departed = { departedAt: june4.now }
  db.update(stakeholders).set(departed).where(eq(stakeholders.id, maria.stakeholder.id)).run()
  expect(pathFor(db, priya.actor).stages[0]).toMatchObject({
    standing: 'slipping',
    unmet: [{ key: 'decision_maker_known', detail: 'Budget: nobody yet. Renewal: nobody yet' }],
  })
})

test('the history is told as it was, newest first, and drawn to scale with its rests', () => {
  const { db, maria, priya } = openAlignStory()
  const rest = { reason: 'Year-end close', endsOn: '' }
  done(db, startRest, { as: maria.actor, input: rest, at: on('2026-05-15') })
  done(db, endRest, { as: maria.actor, input: {}, at: on('2026-05-20') })
  const back = { toStage: 'capture' as const, reason: 'The budget is somebody else’s now' }
  done(db, stepBack, { as: priya.actor, input: back, at: on('2026-05-25') })
  const { history, rests, strip } = pathFor(db, maria.actor)
  expect(history.map(({ title, span, days, cause, reason }) => [title, span, days, cause, reason])).toEqual([
    ['Capture', '25 May to today', '10 days', 'Taken back by Priya Shah', back.reason],
    ['Align', '5 May to 25 May', '20 days', 'Signed by both sides', ''],
    ['Capture', '20 Apr to 5 May', '15 days', 'The plan began here', ''],
  ])
  expect(rests).toMatchObject([{ title: 'Align', span: '15 May to 20 May', reason: 'Year-end close' }])
  expect(strip.spells.map(({ start, width }) => [start, width])).toEqual([
    [0, 33.33],
    [33.33, 44.45],
    [77.78, 22.22],
  ])
  expect(strip.rests).toEqual([{ start: 55.56, width: 11.11 }])
})
