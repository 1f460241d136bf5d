import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { editOutcome } from '#app/features/outcomes/edit-outcome.server.ts'
import { editOutcomeForm } from '#app/features/outcomes/outcome-form.ts'
import { setShare } from '#app/features/outcomes/set-share.server.ts'
import { showOutcome } from '#app/features/outcomes/show-outcome.server.ts'
import { goals } from '#db/schema/plan.ts'
import { makeMeasurement } from '#tests/factories/plan.ts'
import { attempt, monday, outcomeStory } from './outcome-story.ts'

function story() {
  const told = outcomeStory()
  const { db, account, outcome, csm } = told
  const at = { now: monday.now, search: new URLSearchParams() }
  const terms = (actor: PlanActor) => showOutcome(db, { actor, account, outcomeId: outcome.id, ...at })?.terms
  const edit = (form: object) =>
    attempt(db, (tx) =>
      editOutcome(tx, csm.actor, editOutcomeForm.parse({ outcomeId: outcome.id, ...form }), monday),
    )
  return { ...told, terms, edit }
}

test('before anybody says what it is worth there is no sentence, and one version only', () => {
  const { terms, viewer } = story()
  expect(terms(viewer.actor)).toMatchObject({
    ...{ number: 1, sentence: '', worth: '', share: null, isOpen: false, versions: [], waitingFor: '' },
    may: { agree: false, nameShare: false },
  })
})

test('a proposal of the vendor waits for those who may agree, and each version says what all figures come to by it', () => {
  const { db, outcome, csm, approver, contributor, viewer, terms, edit } = story()
  const figure = { measuredOn: '2026-04-04', value: '8', verifiedAt: monday.now }
  makeMeasurement(db, outcome, { ...figure, authorId: csm.user.id })
  edit({ rate: '365', times: 'yearly' })
  expect(terms(viewer.actor)).toMatchObject({
    sentence: 'Each day saved × €365, once a year, counted as cash',
    worth: 'One day saved is worth €365 a year; at your target €2,555 a year',
    facts: ['Proposed by Priya Shah on 4 May'],
    waitingFor: 'Olga Owner or an approver of Northwind',
    isAgreedWithGoal: false,
    may: { agree: false, nameShare: false },
  })
  expect(terms(approver.actor)).toMatchObject({ waitingFor: '', may: { agree: true, nameShare: true } })
  expect(terms(contributor.actor)?.may).toEqual({ agree: false, nameShare: true })
  const said = { outcomeId: outcome.id, seen: '2', attributionShare: '60' }
  attempt(db, (tx) => setShare(tx, approver.actor, said, monday))
  const shown = terms(csm.actor)
  expect(shown).toMatchObject({ shareText: '60%', isOpen: false, may: { agree: false, nameShare: false } })
  expect(
    shown?.versions.map(({ number, isNow, isAgreed, shareText, totalText, facts }) => [
      ...[number, isNow, isAgreed, shareText, totalText],
      facts.join(', '),
    ]),
  ).toEqual([
    [3, true, true, 'share 60%', '€36.00', 'Set and agreed by Maria Oliveira on 4 May'],
    [2, false, false, 'share not said', '€60.00', 'Proposed by Priya Shah on 4 May'],
    [1, false, true, 'share not said', '', 'Proposed on 5 Jan, Agreed on 5 Jan'],
  ])
})

test('terms of a goal the vendor put before the customer are agreed with it', () => {
  const { db, terms, approver, edit } = story()
  db.update(goals).set({ agreedAt: null }).run()
  edit({ rate: '5' })
  expect(terms(approver.actor)?.isAgreedWithGoal).toBe(true)
})
