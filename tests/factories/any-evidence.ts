import fc from 'fast-check'
import { addDays } from '#app/domain/calendar-date.ts'
import { criterionKeys } from '#app/domain/care/criteria.ts'
import type {
  ContextEvidence,
  GateEvidence,
  GoalEvidence,
  MilestoneEvidence,
  OutcomeEvidence,
  ReviewEvidence,
} from '#app/domain/care/evidence.ts'
import { stages } from '#app/domain/care/stages.ts'
import {
  makeContextEvidence,
  makeEvidence,
  makeGoalEvidence,
  makeMilestoneEvidence,
  makeOutcomeEvidence,
  makeRecommendation,
  makeReviewEvidence,
} from './evidence.ts'

/** Accounts of every kind, for rules that must be so whatever stands there. All of it is on or before 4 May 2026. */

const today = '2026-05-04'
const daysAgo = (most: number) => fc.integer({ min: 0, max: most }).map((days) => addDays(today, -days))
const side = fc.constantFrom('customer' as const, 'vendor' as const)
const at = fc
  .integer({ min: 1, max: 100 })
  .map((days) => Date.parse('2026-01-01T00:00:00Z') + days * 86_400_000)
const sided = fc.record({ at, side })

/** Distinct ids in front of what a list holds. */
function numbered<T extends { id: string }>(prefix: string, one: fc.Arbitrary<T>, maxLength = 4) {
  return fc
    .array(one, { maxLength })
    .map((all) => all.map((thing, index) => ({ ...thing, id: `${prefix}${index + 1}` })))
}

const context: fc.Arbitrary<ContextEvidence> = fc
  .record({
    success: fc.constantFrom('', makeContextEvidence().success),
    confirmed: fc.option(fc.record({ at, on: daysAgo(500), by: fc.constant('Maria Oliveira') })),
    productTerms: fc.constantFrom([], ['SmartSync']),
  })
  .map(makeContextEvidence)

const goal: fc.Arbitrary<GoalEvidence> = fc
  .record({
    priority: fc.constantFrom('top' as const, 'normal' as const),
    agreedAt: fc.option(at),
    closure: fc.option(fc.constantFrom('achieved' as const, 'cancelled' as const)),
    solutions: fc.constantFrom([], [{ id: 'L1', version: 1 }]),
    valueStatement: fc.option(
      fc.record({
        id: fc.uuid(),
        words: fc.integer({ min: 1, max: 30 }),
        copiedPercent: fc.integer({ min: 0, max: 100 }),
      }),
    ),
  })
  .map(makeGoalEvidence)

const figure = fc.record({
  value: fc.constantFrom('4', '8', '10', '12'),
  verification: fc.constantFrom('reported' as const, 'verified' as const, 'disputed' as const),
  gap: fc.integer({ min: 1, max: 30 }),
})

const outcome: fc.Arbitrary<OutcomeEvidence> = fc
  .record({ goalId: fc.constantFrom('G1', 'G2'), figures: fc.array(figure, { maxLength: 5 }), id: fc.uuid() })
  .map(({ goalId, figures, id }) => {
    let on = '2025-11-01'
    const measurements = figures.map(({ value, verification, gap }, index) => {
      on = addDays(on, gap)
      return { id: `${id} ${index}`, on, value, verification }
    })
    return makeOutcomeEvidence({ goalId, measurements })
  })

const milestone: fc.Arbitrary<MilestoneEvidence> = fc
  .record({
    stage: fc.constantFrom(...stages),
    isRequired: fc.boolean(),
    isFirstValue: fc.boolean(),
    needsAcceptance: fc.boolean(),
    completed: fc.option(sided),
    accepted: fc.option(sided),
  })
  .map((given) => makeMilestoneEvidence({ ...given, accepted: given.completed && given.accepted }))

const review: fc.Arbitrary<ReviewEvidence> = fc
  .record({
    heldOn: daysAgo(400),
    hash: fc.uuid(),
    verifiedMeasurementIds: fc.constantFrom([], ['M1']),
    signedBy: fc.subarray(['customer' as const, 'vendor' as const]),
  })
  .map(makeReviewEvidence)

const person = fc.record({
  id: fc.constant(''),
  name: fc.constantFrom('Maria Oliveira', 'Jonas Thiel'),
  controlsBudget: fc.boolean(),
  influencesRenewal: fc.boolean(),
})

export const anyEvidence: fc.Arbitrary<GateEvidence> = fc
  .record({
    stage: fc.constantFrom(...stages),
    investment: fc.constantFrom('deep' as const, 'standard' as const, 'light' as const),
    context: fc.option(context),
    goals: numbered('G', goal),
    outcomes: numbered('O', outcome, 2),
    people: numbered('P', person, 3),
    milestones: numbered('S', milestone),
    reviews: numbered('R', review, 3).map((all) => all.sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1))),
    openings: fc.array(
      fc.record({
        userId: fc.constantFrom('U1', 'U2'),
        type: fc.constant('referral'),
        openedAt: at,
        openedOn: daysAgo(90),
      }),
      { maxLength: 2 },
    ),
    recommendations: fc.array(
      fc.record({ id: fc.uuid(), on: daysAgo(500) }).map((told) => makeRecommendation(told)),
      { maxLength: 2 },
    ),
    waivers: fc.uniqueArray(fc.constantFrom(...criterionKeys), { maxLength: 4 }).map((keys) =>
      keys.map((criterion, index) => ({
        id: `W${index}`,
        criterion,
        reason: 'A pilot',
        by: 'Tom Lindqvist',
      })),
    ),
  })
  .map(makeEvidence)

/** Something that came since: more of what gates look for, and things that no gate asks for. Never an edit. */
type Added = (evidence: GateEvidence) => GateEvidence

const additions: Record<string, Added> = {
  person: (evidence) => ({
    ...evidence,
    people: [
      ...evidence.people,
      { id: 'P9', name: 'Anna Roth', controlsBudget: true, influencesRenewal: true },
    ],
  }),
  draft: (evidence) => ({
    ...evidence,
    goals: [
      ...evidence.goals,
      makeGoalEvidence({ id: 'G9', agreedAt: null, solutions: [], valueStatement: null }),
    ],
  }),
  wholeGoal: (evidence) => ({
    ...evidence,
    goals: [
      ...evidence.goals,
      makeGoalEvidence({
        ...{ id: 'G9', solutions: [{ id: 'L9', version: 1 }] },
        valueStatement: { id: 'V9', words: 20, copiedPercent: 0 },
      }),
    ],
  }),
  solution: (evidence) => ({
    ...evidence,
    goals: evidence.goals.map((one) => ({
      ...one,
      solutions: [...one.solutions, { id: `L9 ${one.id}`, version: 1 }],
    })),
  }),
  statement: (evidence) => ({
    ...evidence,
    goals: evidence.goals.map((one) => ({
      ...one,
      valueStatement: one.valueStatement ?? { id: `V9 ${one.id}`, words: 20, copiedPercent: 0 },
    })),
  }),
  outcome: (evidence) => ({
    ...evidence,
    outcomes: [...evidence.outcomes, makeOutcomeEvidence({ id: 'O9' })],
  }),
  laterFigure: (evidence) => ({
    ...evidence,
    outcomes: evidence.outcomes.map((one) => ({
      ...one,
      measurements: [
        ...one.measurements,
        { id: `M9 ${one.id}`, on: '2026-05-04', value: '11', verification: 'verified' as const },
      ],
    })),
  }),
  openStep: (evidence) => ({
    ...evidence,
    milestones: [
      ...evidence.milestones,
      makeMilestoneEvidence({ id: 'S9', isRequired: false, completed: null }),
    ],
  }),
  doneStep: (evidence) => ({
    ...evidence,
    milestones: [...evidence.milestones, makeMilestoneEvidence({ id: 'S9' })],
  }),
  acceptance: (evidence) => ({
    ...evidence,
    milestones: evidence.milestones.map((one) => ({
      ...one,
      accepted: one.completed && (one.accepted ?? { at: one.completed.at + 1, side: 'customer' as const }),
    })),
  }),
  review: (evidence) => ({
    ...evidence,
    reviews: [...evidence.reviews, makeReviewEvidence({ id: 'R9', heldOn: today })],
  }),
  plannedReview: (evidence) => ({
    ...evidence,
    reviews: [...evidence.reviews, makeReviewEvidence({ id: 'R9', heldOn: today, signedBy: [] })],
  }),
  opening: (evidence) => ({
    ...evidence,
    openings: [
      ...evidence.openings,
      { userId: 'U9', type: 'speaking', openedAt: Date.parse(today), openedOn: today },
    ],
  }),
  recommendation: (evidence) => ({
    ...evidence,
    recommendations: [...evidence.recommendations, makeRecommendation({ id: 'A9', on: today })],
  }),
}

export const anyAddition = fc.constantFrom(...Object.keys(additions)).map((name) => ({
  name,
  to: additions[name] ?? ((evidence: GateEvidence) => evidence),
}))
