import { beforeAll, expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { registerOutcomesReactions } from '#app/features/outcomes/outcomes-reactions.server.ts'
import { agreeGoal } from '#app/features/plan/agree-goal.server.ts'
import { openTermsOf } from '#app/features/plan/open-terms.server.ts'
import type { Db } from '#db/client.server.ts'
import { outcomeTerms } from '#db/schema/outcomes.ts'
import { makeGoal, makeOutcome } from '#tests/factories/plan.ts'
import { attempt, monday, outcomeStory, traces } from './outcome-story.ts'

beforeAll(registerOutcomesReactions)

type Goal = { id: string; accountId: string; title: string }
const seal = (db: Db, { id: goalId, accountId }: Goal) => openTermsOf(db, { accountId, goalId })
const agree = (db: Db, actor: PlanActor, goal: Goal, seenTerms = seal(db, goal)) =>
  attempt(db, (tx) =>
    agreeGoal(tx, actor, { goalId: goal.id, seenTitle: goal.title, seenTargetDate: '', seenTerms }, monday),
  )
const agreedBy = (db: Db) =>
  Object.fromEntries(
    db
      .select()
      .from(outcomeTerms)
      .all()
      .map((terms) => [terms.outcomeId, terms.agreedBy]),
  )

test('a goal that the customer agrees has the terms of its outcomes agreed with it', () => {
  const { db, account, approver, owner } = outcomeStory()
  const offered = makeGoal(db, account, { agreedAt: null })
  const owned = makeGoal(db, account, { agreedAt: null, customerOwnerId: owner.stakeholder.id })
  const [one, two] = [
    makeOutcome(db, offered, { openTerms: true }),
    makeOutcome(db, owned, { openTerms: true }),
  ]
  const settled = makeOutcome(db, offered)
  agree(db, approver.actor, offered)
  agree(db, owner.actor, owned)
  expect(agreedBy(db)).toMatchObject({
    [one.id]: approver.user.id,
    [two.id]: owner.user.id,
    [settled.id]: null,
  })
  expect(traces(db)).toEqual({
    events: ['goal-agreed', 'terms-agreed', 'goal-agreed', 'terms-agreed'],
    mails: [],
  })
})

test('terms that came while the goal was read are read first', () => {
  const { db, account, approver } = outcomeStory()
  const offered = makeGoal(db, account, { agreedAt: null })
  const before = seal(db, offered)
  makeOutcome(db, offered, { openTerms: true })
  expect(agree(db, approver.actor, offered, before).refused).toEqual({
    code: 'changed-meanwhile',
    message: 'How this goal is counted was changed while you were reading it. Read it again, then agree.',
  })
  expect(traces(db).events).toEqual([])
})

test('where the vendor agrees, the customer is asked for the terms', () => {
  const { db, account, csm } = outcomeStory()
  const wished = makeGoal(db, account, { agreedAt: null, proposedSide: 'customer' })
  const open = makeOutcome(db, wished, { openTerms: true })
  agree(db, csm.actor, wished)
  expect(agreedBy(db)[open.id]).toBeNull()
  expect(traces(db)).toEqual({
    events: ['goal-agreed'],
    mails: ['outcomes-terms-proposed to maria@northwind.example'],
  })
})
