import type {
  ContextEvidence,
  GateEvidence,
  GoalEvidence,
  MilestoneEvidence,
  OutcomeEvidence,
  ReviewEvidence,
} from '#app/domain/care/evidence.ts'
import type { RecommendationEvidence } from '#app/domain/care/recommendation.ts'

/** An instant of the story in milliseconds. */
export const instant = (text: string) => Date.parse(text)

/** 46 words without any product. */
export function makeContextEvidence(given: Partial<ContextEvidence> = {}): ContextEvidence {
  return {
    versionId: 'C1',
    headline: 'Close the books in three days',
    challenge:
      'Our finance team re-keys numbers from five regions every single month, and two people check them by hand before anybody believes them.',
    success:
      'The books are closed on the third working day, and the people who lead the regions decide on figures of the same week.',
    writtenOn: '2026-01-12',
    confirmed: { at: instant('2026-01-14T10:00:00Z'), on: '2026-01-14', by: 'Maria Oliveira' },
    productTerms: [],
    ...given,
  }
}

/** An agreed, open goal that a solution serves and about which the customer has spoken. */
export function makeGoalEvidence(given: Partial<GoalEvidence> = {}): GoalEvidence {
  return {
    id: 'G1',
    title: 'Close the books in three days',
    priority: 'top',
    targetDate: '2026-06-30',
    agreedAt: instant('2026-01-20T10:00:00Z'),
    closure: null,
    solutions: [{ id: 'L1', version: 1 }],
    valueStatement: { id: 'V1', words: 21, copiedPercent: 10 },
    ...given,
  }
}

/** Days to close, from 10 on 1 January down to 3, with two confirmed better figures a month apart. */
export function makeOutcomeEvidence(given: Partial<OutcomeEvidence> = {}): OutcomeEvidence {
  return {
    id: 'O1',
    goalId: 'G1',
    name: 'Month-end close',
    unit: 'days',
    unitLabel: '',
    direction: 'decrease',
    baselineValue: '10',
    baselineOn: '2026-01-01',
    targetValue: '3',
    targetOn: '2026-06-30',
    areTermsAgreed: true,
    measurements: [
      { id: 'M1', on: '2026-02-28', value: '8', verification: 'verified' },
      { id: 'M2', on: '2026-03-31', value: '6.5', verification: 'verified' },
    ],
    disputedOn: (given.measurements ?? [])
      .filter(({ verification }) => verification === 'disputed')
      .map(({ on }) => on),
    ...given,
  }
}

/** A required step of Align that the customer completed on 2 March. */
export function makeMilestoneEvidence(given: Partial<MilestoneEvidence> = {}): MilestoneEvidence {
  return {
    id: 'S1',
    title: 'First month closed',
    stage: 'align',
    isRequired: true,
    isFirstValue: true,
    needsAcceptance: false,
    completed: { at: instant('2026-03-02T10:00:00Z'), side: 'customer' },
    accepted: null,
    dueOn: '2026-03-05',
    ...given,
  }
}

export function makeReviewEvidence(given: Partial<ReviewEvidence> = {}): ReviewEvidence {
  return {
    id: 'R1',
    heldOn: '2026-04-15',
    hash: 'abc',
    verifiedMeasurementIds: ['M1', 'M2'],
    signedBy: ['customer', 'vendor'],
    ...given,
  }
}

/** An account on 4 May 2026 that meets every criterion of every stage, but for recommending: in Reinforce unless said. */
export function makeEvidence(given: Partial<GateEvidence> = {}): GateEvidence {
  return {
    today: '2026-05-04',
    timeZone: 'Europe/Berlin',
    stage: 'reinforce',
    investment: 'standard',
    names: { account: 'Northwind Traders', vendor: 'Lumen Analytics' },
    context: makeContextEvidence(),
    goals: [makeGoalEvidence()],
    outcomes: [makeOutcomeEvidence()],
    people: [{ id: 'P1', name: 'Maria Oliveira', controlsBudget: true, influencesRenewal: true }],
    milestones: [makeMilestoneEvidence()],
    reviews: [makeReviewEvidence()],
    openings: [
      { userId: 'U1', type: 'case_study', openedAt: instant('2026-04-20T10:00:00Z'), openedOn: '2026-04-20' },
    ],
    nextReviewOn: null,
    recommendations: [],
    waivers: [],
    ...given,
  }
}

/** A talk somebody gave, unless said otherwise. */
export function makeRecommendation(given: Partial<RecommendationEvidence> = {}): RecommendationEvidence {
  const talk = { kind: 'talk', person: 'Maria Oliveira', what: 'Finance Forum' } as const
  return { id: 'A', on: '2026-04-01', holdsUntil: null, ...talk, ...given }
}
