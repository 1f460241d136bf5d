import type { InvestmentTier } from '../../accounts/account.ts'
import { addDays } from '../../calendar-date.ts'
import { readFigure } from '../../outcomes/units.ts'
import { readDate } from '../../reading.ts'
import { reviewCountsUntil } from '../../reviews/rhythm.ts'
import type { GateEvidence, OutcomeEvidence, ReviewEvidence } from '../evidence.ts'
import type { Criterion, FixPlace } from '../gate.ts'
import { isSignedByBoth, marks } from '../marks.ts'
import { byText, criterion, nameSome } from './criterion.ts'
import { firstHolding, firstImprovement, holdsAfterDays, runSoFar, type Shown } from './improvement.ts'
import { requiredMilestones } from './milestones.ts'

/** Leaving Reinforce: value is measured, confirmed, lasting and talked about, and the customer is glad to say so. */
export function reinforceGate(evidence: GateEvidence): Criterion[] {
  return [
    verifiedImprovement(evidence),
    improvementHolds(evidence),
    reviewedWithData(evidence),
    noOpenDispute(evidence),
    openToAdvocacy(evidence),
    requiredMilestones({ key: 'milestones_reinforce', stage: 'reinforce', evidence }),
  ]
}

function verifiedImprovement({ outcomes, names, today }: GateEvidence): Criterion {
  const shown = firstImprovement(outcomes.filter(areTermsAgreed))
  return criterion('verified_improvement', {
    isMet: shown !== null,
    staff: `An improvement that ${names.account} confirmed`,
    customer: 'An improvement that you confirmed',
    detail: shown ? shownDetail(shown, today) : waitingDetail(outcomes),
    fix: shown ? { page: 'outcomes' } : fixOf(firstImprovement(outcomes)),
    metBy: shown ? shownBy(shown) : [],
  })
}

type SidedDetail = string | { staff: string; customer: string }

/** Only what the customer agreed how to count is theirs to be convinced by. */
function areTermsAgreed(outcome: OutcomeEvidence): boolean {
  return outcome.areTermsAgreed
}

/** The outcome that would show it, if only its terms were agreed. */
function termsDetail(shown: Shown): SidedDetail {
  const { name } = shown.outcome
  return {
    staff: `${name} waits for their agreement on how it is counted`,
    customer: `${name} waits for your agreement on how it is counted`,
  }
}

function waitingDetail(outcomes: GateEvidence['outcomes']): SidedDetail {
  const uncounted = firstImprovement(outcomes)
  if (uncounted) return termsDetail(uncounted)
  const reported = outcomes.flatMap(({ measurements }) =>
    measurements.filter(({ verification }) => verification === 'reported'),
  )
  if (reported.length === 0) return 'No confirmed figure is better than its baseline yet'
  const figures = reported.length === 1 ? '1 figure waits' : `${reported.length} figures wait`
  return {
    staff: `${figures} for their confirmation`,
    customer: `${figures} for your confirmation`,
  }
}

function improvementHolds({ outcomes, today }: GateEvidence): Criterion {
  const agreed = outcomes.filter(areTermsAgreed)
  const shown = firstHolding(agreed)
  const uncounted = shown ? null : firstHolding(outcomes)
  const run = shown ? null : runSoFar(agreed)
  const sentence = 'The improvement lasts: two confirmed figures, two weeks or more apart'
  return criterion('improvement_holds', {
    isMet: shown !== null,
    staff: sentence,
    customer: sentence,
    detail: shown ? shownDetail(shown, today) : lastsDetail({ uncounted, run, today }),
    fix: fixOf(uncounted ?? run),
    metBy: shown ? shownBy(shown) : [],
  })
}

function fixOf(shown: Shown | null): FixPlace {
  return shown ? { page: 'outcome', id: shown.outcome.id } : { page: 'outcomes' }
}

type Lacking = { uncounted: Shown | null; run: Shown | null; today: string }

function lastsDetail({ uncounted, run, today }: Lacking): SidedDetail {
  if (uncounted) return termsDetail(uncounted)
  const [first] = run?.figures ?? []
  if (!run || !first) return 'No confirmed figure is better than its baseline yet'
  const from = readDate(addDays(first.on, holdsAfterDays), { today })
  return `${run.outcome.name}: another confirmed figure of ${from} or later is missing`
}

function shownDetail({ outcome, figures }: Shown, today: string): string {
  const told = figures.map(({ value, on }) => `${readFigure(value, outcome)} on ${readDate(on, { today })}`)
  return `${outcome.name}: ${told.join(', ')}, from ${readFigure(outcome.baselineValue, outcome)}`
}

/** The terms belong to it: against another baseline it would be another improvement. */
function shownBy({ outcome, figures }: Shown) {
  return [marks.measured(outcome), marks.counted(outcome), ...figures.map(marks.verified)]
}

const rhythmWords: Record<InvestmentTier, string> = {
  deep: 'Quarterly',
  standard: 'Half-yearly',
  light: 'Yearly',
}

function reviewedWithData({ reviews, nextReviewOn, investment, today }: GateEvidence): Criterion {
  const sentence = `${rhythmWords[investment]} review held with confirmed figures, signed by both sides`
  const counting = reviews
    .filter((review) => isComplete(review) && reviewCountsUntil(review.heldOn, investment) >= today)
    .sort((a, b) => byText(a.heldOn, b.heldOn) || byText(a.id, b.id))
  const [first] = counting
  const newest = counting.at(-1)
  const last = reviews.at(-1)
  return criterion('reviewed_with_data', {
    isMet: first !== undefined,
    staff: sentence,
    // the rhythm would tell the customer how much attention they get
    customer: 'A review held with confirmed figures, signed by both sides',
    detail: reviewDetail({ counting: newest, last, nextReviewOn, today }),
    fix: last && !isSignedByBoth(last) ? { page: 'review', id: last.id } : { page: 'reviews' },
    metBy: first ? [marks.signed(first)] : [],
    lapsesOn: newest && addDays(reviewCountsUntil(newest.heldOn, investment), 1),
  })
}

type Held = {
  counting: ReviewEvidence | undefined
  last: ReviewEvidence | undefined
  nextReviewOn: string | null
  today: string
}

function reviewDetail({ counting, last, nextReviewOn, today }: Held): string {
  if (counting) return `Held on ${readDate(counting.heldOn, { today })}`
  if (last && !isSignedByBoth(last))
    return `The one of ${readDate(last.heldOn, { today })} waits for signatures`
  if (nextReviewOn) return `The next one is planned for ${readDate(nextReviewOn, { today })}`
  if (!last) return 'None has been held yet'
  const held = `The one of ${readDate(last.heldOn, { today })}`
  if (last.verifiedMeasurementIds.length === 0) return `${held} had no confirmed figure in it`
  return `${held} is too long ago`
}

/** Signed by both, with a confirmed figure in what was frozen. */
function isComplete(review: ReviewEvidence): boolean {
  return isSignedByBoth(review) && review.verifiedMeasurementIds.length > 0
}

function noOpenDispute({ outcomes, today }: GateEvidence): Criterion {
  const disputed = outcomes.flatMap((outcome) =>
    outcome.disputedOn.map((on) => ({
      id: outcome.id,
      told: `${outcome.name} of ${readDate(on, { today })}`,
    })),
  )
  const [first] = disputed
  return criterion('no_open_dispute', {
    isMet: first === undefined,
    staff: 'No figure is disputed',
    customer: 'No figure is disputed',
    detail: nameSome(disputed.map(({ told }) => told)),
    fix: first ? { page: 'outcome', id: first.id } : { page: 'outcomes' },
  })
}

function openToAdvocacy({ openings, names }: GateEvidence): Criterion {
  const opened = [...openings].sort(
    (a, b) => byText(a.openedOn, b.openedOn) || byText(a.userId, b.userId) || byText(a.type, b.type),
  )
  const [first] = opened
  const people = new Set(openings.map(({ userId }) => userId)).size
  return criterion('customer_open_to_advocacy', {
    isMet: first !== undefined,
    staff: `Someone at ${names.account} is open to share their story`,
    customer: 'You said you are open to share your story',
    detail: first
      ? `${people === 1 ? '1 person' : `${people} people`}`
      : {
          staff: 'Each person decides that in their own profile',
          customer: 'You decide that in your own profile',
        },
    fix: { page: 'openings' },
    metOn: first?.openedOn,
    metBy: first ? [marks.open(first)] : [],
  })
}
