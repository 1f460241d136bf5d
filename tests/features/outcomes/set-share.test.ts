import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { setShare } from '#app/features/outcomes/set-share.server.ts'
import { setShareForm } from '#app/features/outcomes/terms-form.ts'
import type { Db } from '#db/client.server.ts'
import { outcomeTerms } from '#db/schema/outcomes.ts'
import { makeOutcome } from '#tests/factories/plan.ts'
import { attempt, monday, outcomeStory, traces } from './outcome-story.ts'

type Form = { seen?: string; attributionShare: string; margin?: string }
const set = (db: Db, actor: PlanActor, outcomeId: string, { seen = '1', ...form }: Form) =>
  attempt(db, (tx) => setShare(tx, actor, setShareForm.parse({ outcomeId, seen, ...form }), monday))
const latest = (db: Db, outcomeId: string) =>
  db
    .select()
    .from(outcomeTerms)
    .where(eq(outcomeTerms.outcomeId, outcomeId))
    .orderBy(asc(outcomeTerms.number))
    .all()
    .at(-1)

test('the share of an approver or the goal’s owner is a version agreed at once, open ones included', () => {
  const { db, goal, approver, owner, outcome } = outcomeStory()
  const open = makeOutcome(db, goal, { openTerms: true, rate: '52' })
  expect(set(db, approver.actor, open.id, { attributionShare: '60' }).done).toEqual({
    outcomeId: open.id,
    isAgreed: true,
  })
  expect(latest(db, open.id)).toMatchObject({
    ...{ number: 2, attributionShare: '60', rate: '52', proposedSide: 'customer' },
    ...{ agreedAt: monday.now, agreedBy: approver.user.id },
  })
  set(db, owner.actor, outcome.id, { attributionShare: '62.5 %' })
  expect(latest(db, outcome.id)).toMatchObject({ attributionShare: '62.5', agreedBy: owner.user.id })
  expect(traces(db)).toEqual({
    events: ['terms-changed', 'terms-agreed', 'terms-changed', 'terms-agreed'],
    mails: [],
  })
})

test('another member only proposes it; those who may agree are asked', () => {
  const { db, contributor, outcome } = outcomeStory()
  expect(set(db, contributor.actor, outcome.id, { attributionShare: '60' }).done?.isAgreed).toBe(false)
  expect(latest(db, outcome.id)).toMatchObject({ number: 2, attributionShare: '60', agreedAt: null })
  expect(traces(db)).toEqual({
    events: ['terms-changed'],
    mails: [
      'outcomes-terms-proposed to maria@northwind.example',
      'outcomes-terms-proposed to owner@northwind.example',
    ],
  })
})

test('saying again what stands there agrees it, and is no new version', () => {
  const { db, goal, approver } = outcomeStory()
  const open = makeOutcome(db, goal, { openTerms: true, attributionShare: '60' })
  set(db, approver.actor, open.id, { attributionShare: '60' })
  expect(latest(db, open.id)).toMatchObject({ number: 1, agreedBy: approver.user.id })
  expect(traces(db).events).toEqual(['terms-agreed'])
})

test('nobody of the vendor says it, nor a reader; other accounts’ outcomes are missing', () => {
  const { db, csm, viewer, preview, elsewhere, outcome } = outcomeStory()
  for (const actor of [csm.actor, viewer.actor, preview])
    expect(set(db, actor, outcome.id, { attributionShare: '60' })).toEqual({
      refused: { code: 'not-allowed' },
    })
  expect(set(db, elsewhere.approver.actor, outcome.id, { attributionShare: '60' })).toEqual({
    refused: { code: 'not-found' },
  })
  expect(latest(db, outcome.id)?.number).toBe(1)
})

test('a version that moved on meanwhile is read first', () => {
  const { db, approver, outcome } = outcomeStory()
  set(db, approver.actor, outcome.id, { attributionShare: '60' })
  expect(set(db, approver.actor, outcome.id, { attributionShare: '70' }).refused?.code).toBe(
    'changed-meanwhile',
  )
  expect(set(db, approver.actor, outcome.id, { seen: '2', attributionShare: '70' }).done).toBeDefined()
})

test('only revenue has a margin, and it stays when only the share is sent', () => {
  const { db, goal, approver, outcome } = outcomeStory()
  const revenue = makeOutcome(db, goal, { category: 'revenue_generated' })
  set(db, approver.actor, revenue.id, { attributionShare: '50', margin: '30' })
  expect(latest(db, revenue.id)).toMatchObject({ attributionShare: '50', margin: '30' })
  set(db, approver.actor, revenue.id, { seen: '2', attributionShare: '55' })
  expect(latest(db, revenue.id)).toMatchObject({ attributionShare: '55', margin: '30' })
  expect(
    set(db, approver.actor, outcome.id, { attributionShare: '50', margin: '30' }).refused?.fields,
  ).toEqual({
    margin: 'Only revenue has a margin',
  })
})

test.each([
  [{ attributionShare: '120' }, 'attributionShare'],
  [{ attributionShare: '120 %' }, 'attributionShare'],
  [{ attributionShare: '-5' }, 'attributionShare'],
  [{ attributionShare: 'most of it' }, 'attributionShare'],
  [{ attributionShare: '50', margin: '101' }, 'margin'],
  [{ attributionShare: '50', margin: '-1' }, 'margin'],
])('the form refuses %j', (form, field) => {
  const parsed = setShareForm.safeParse({ outcomeId: '01ARZ3NDEKTSV4RRFFQ69G5FAV', seen: '1', ...form })
  expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    [field, 'Fill in a number from 0 to 100'],
  ])
})
