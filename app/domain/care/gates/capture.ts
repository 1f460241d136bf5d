import { addDays, type CalendarDate, daysBetween, todayIn } from '../../calendar-date.ts'
import { readFigure } from '../../outcomes/units.ts'
import { countWords } from '../../plan/word-count.ts'
import { readDate } from '../../reading.ts'
import type { ContextEvidence, GateEvidence, GoalEvidence, OutcomeEvidence } from '../evidence.ts'
import type { Criterion } from '../gate.ts'
import { marks } from '../marks.ts'
import { byText, criterion, nameSome } from './criterion.ts'
import { requiredMilestones } from './milestones.ts'

/** Words that challenge and success need together. */
export const contextWordsNeeded = 40

/** Days for which a confirmed context counts; after them it is stale. */
export const contextCountsDays = 365

/** Leaving Capture: the customer's challenge is known, in their language, with a measure and the people who decide. */
export function captureGate(evidence: GateEvidence): Criterion[] {
  return [
    contextWritten(evidence),
    contextProductFree(evidence),
    contextConfirmed(evidence),
    measureOfSuccess(evidence),
    decisionMakerKnown(evidence),
    requiredMilestones({ key: 'milestones_capture', stage: 'capture', evidence }),
  ]
}

function contextWritten({ context }: GateEvidence): Criterion {
  const words = context ? countWords(`${context.challenge} ${context.success}`) : 0
  const isMet = words >= contextWordsNeeded
  return criterion('context_written', {
    isMet,
    staff: 'Their challenge and what success looks like are written down',
    customer: 'Your challenge and what success looks like are written down',
    detail: writtenDetail(words),
    fix: { page: 'context' },
    metOn: context?.writtenOn,
    metBy: context ? [marks.written(context)] : [],
  })
}

function writtenDetail(words: number): string {
  if (words === 0) return 'Nothing is written yet'
  return words >= contextWordsNeeded ? `${words} words` : `${words} of ${contextWordsNeeded} words`
}

function contextProductFree({ context, names }: GateEvidence): Criterion {
  const terms = context?.productTerms ?? []
  const isWritten = context !== null && `${context.challenge}${context.success}`.trim() !== ''
  const counted = terms.length === 1 ? '1 of our own terms' : `${terms.length} of our own terms`
  return criterion('context_product_free', {
    isMet: isWritten && terms.length === 0,
    staff: 'In their language, without our product',
    customer: `In your own language, without the words ${names.vendor} sells with`,
    detail: isWritten
      ? {
          staff: terms.length > 0 ? `${counted}: ${nameSome(terms)}. What would they say instead?` : '',
          customer: terms.length > 0 ? `Say it without ${nameSome(terms)}` : '',
        }
      : 'Nothing is written yet',
    fix: { page: 'context' },
    metOn: context?.writtenOn,
    metBy: context ? [marks.written(context)] : [],
  })
}

function contextConfirmed({ context, names, today }: GateEvidence): Criterion {
  const confirmed = context?.confirmed ?? null
  const isStale = confirmed !== null && isStaleSince(confirmed.on, today)
  return criterion('context_confirmed', {
    isMet: confirmed !== null && !isStale,
    staff: `Someone at ${names.account} confirms: “yes, that is us”`,
    customer: 'One of you confirms: “yes, that is us”',
    detail: confirmedDetail({ context, today }),
    fix: { page: 'context' },
    metOn: confirmed?.on,
    metBy: context ? [marks.confirmed(context)] : [],
    lapsesOn: confirmed && addDays(confirmed.on, contextCountsDays + 1),
  })
}

/** Whether a context confirmed on a day has to be confirmed again on `today`. */
export function isStaleSince(confirmedOn: CalendarDate, today: CalendarDate): boolean {
  return daysBetween(confirmedOn, today) > contextCountsDays
}

function confirmedDetail({ context, today }: { context: ContextEvidence | null; today: string }) {
  if (context?.confirmed) {
    const { by, on } = context.confirmed
    const isStale = isStaleSince(on, today)
    const said = `${by}, ${readDate(on, { today })}`
    return isStale ? `${said}: more than a year ago. Is it still so?` : said
  }
  if (!context) return 'Nothing is written yet'
  if (context.productTerms.length === 0) return 'The newest wording waits for it'
  return {
    staff: 'Ask for it once the text stands without our own terms',
    customer: 'The newest wording waits for it',
  }
}

function measureOfSuccess({ goals, outcomes, timeZone, today }: GateEvidence): Criterion {
  const agreed = goals.filter(isAgreed)
  const measured = agreed
    .flatMap((goal) => measuresOf(goal, outcomes).map((outcome) => ({ goal, outcome })))
    .sort((a, b) => a.goal.agreedAt - b.goal.agreedAt || byText(a.outcome.id, b.outcome.id))
  const [first] = measured
  const [unmeasured] = agreed
  return criterion('measure_of_success', {
    isMet: first !== undefined,
    staff: 'One agreed goal says how success is measured',
    customer: 'One agreed goal says how success is measured',
    detail: first ? wayDetail(first.outcome, today) : lackDetail(goals, unmeasured),
    fix: unmeasured ? { page: 'goal', id: unmeasured.id } : { page: 'goals' },
    metOn: first && todayIn(timeZone, new Date(first.goal.agreedAt)),
    metBy: first ? [marks.agreed(first.goal), marks.measured(first.outcome)] : [],
  })
}

type AgreedGoal = GoalEvidence & { agreedAt: number }

/** Agreed by both sides and not called off: one that was closed by its result still says what was wanted. */
function isAgreed(goal: GoalEvidence): goal is AgreedGoal {
  return goal.agreedAt !== null && goal.closure !== 'cancelled'
}

function measuresOf(goal: GoalEvidence, outcomes: readonly OutcomeEvidence[]): OutcomeEvidence[] {
  return outcomes.filter(
    ({ goalId, baselineValue, baselineOn, targetValue }) =>
      goalId === goal.id && baselineValue !== '' && baselineOn !== '' && targetValue !== '',
  )
}

function wayDetail(outcome: OutcomeEvidence, today: string): string {
  const [from, to] = [outcome.baselineValue, outcome.targetValue].map((value) => readFigure(value, outcome))
  return `${outcome.name}: ${from} → ${to}, baseline of ${readDate(outcome.baselineOn, { today })}`
}

function lackDetail(goals: readonly GoalEvidence[], agreed: GoalEvidence | undefined): string {
  if (agreed) return `“${agreed.title}” has no baseline and target yet`
  return goals.some(({ closure }) => closure === null) ? 'No goal is agreed by both sides yet' : 'No goal yet'
}

function decisionMakerKnown({ people, names }: GateEvidence): Criterion {
  const known = [...people].sort((a, b) => byText(a.id, b.id))
  const budget = known.find((person) => person.controlsBudget)
  const renewal = known.find((person) => person.influencesRenewal)
  const budgetNames = known.filter((person) => person.controlsBudget).map(({ name }) => name)
  const renewalNames = known.filter((person) => person.influencesRenewal).map(({ name }) => name)
  const [spender, keeper] = [budgetNames, renewalNames].map((all) => nameSome(all) || 'nobody yet')
  return criterion('decision_maker_known', {
    isMet: budget !== undefined && renewal !== undefined,
    staff: `We know who at ${names.account} controls the budget and who influences renewal`,
    customer: 'It is known who of you decides on the budget and on going on',
    detail: {
      staff: `Budget: ${spender}. Renewal: ${keeper}`,
      customer: `Budget: ${spender}. Going on: ${keeper}`,
    },
    fix: { page: 'people' },
    metBy: budget && renewal ? [marks.budget(budget), marks.renewal(renewal)] : [],
  })
}
