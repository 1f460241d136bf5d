import type { Side } from '../accounts/account.ts'
import { type CalendarDate, daysBetween } from '../calendar-date.ts'
import { readDate } from '../reading.ts'
import type { CriterionKey } from './criteria.ts'
import type { Criterion, Gate } from './gate.ts'
import type { PassedStage } from './slipping.ts'
import type { SpellCause } from './spell.ts'
import { type Stage, stageFacts, stages } from './stages.ts'

/** One time that the account was in a stage; it lasts until the next one begins. */
export type Spell = { stage: Stage; enteredOn: CalendarDate; cause: SpellCause }

export type RailEntry = {
  key: Stage
  title: string
  state: 'passed' | 'current' | 'ahead'
  /** One line: "Passed 14 Feb · 26 days". */
  detail: string
  /** Criteria done, in per cent; for the current stage. */
  progress?: number
  /** Why a passed stage would not be passed today, in a few words. */
  slipping?: string
  isResting?: boolean
}

export type RailAsked = {
  stage: Stage
  today: CalendarDate
  side: Side
  /** Oldest first. */
  spells: readonly Spell[]
  /** The gate of the stage the account is in. */
  gate: Gate
  /** The rest that goes on today. */
  rest: { endsOn: CalendarDate | null } | null
  /** The stages behind it, as they stand now. */
  passed: readonly PassedStage[]
}

/**
 * The four stages as an account sees them on `today`. The vendor's side reads the guide as a hint beside the days
 * already spent, never an alarm (DOMAIN.md §1); the customer reads what is still missing.
 */
export function railOf(asked: RailAsked): RailEntry[] {
  const here = stages.indexOf(asked.stage)
  return stages.map((key, index) => {
    const { title } = stageFacts[key]
    if (index < here) return { key, title, state: 'passed', ...passedFacts(key, asked) }
    if (index > here) return { key, title, state: 'ahead', detail: 'Opens when both sides agree' }
    return { key, title, state: 'current', ...currentFacts(asked) }
  })
}

/** How a stage was left for a later one: by both signatures, or because the account was placed further on. */
type Passage = { on: CalendarDate; days: number; isSigned: boolean }

/** When a stage was left for a later one, and how long it took; null for stages the plan was never in. */
export function passageOf(stage: Stage, spells: readonly Spell[]): Passage | null {
  const at = spells.findLastIndex((spell) => spell.stage === stage)
  const [spell, next] = [spells[at], spells[at + 1]]
  if (!spell || !next || stages.indexOf(next.stage) < stages.indexOf(stage)) return null
  const days = Math.max(0, daysBetween(spell.enteredOn, next.enteredOn))
  return { on: next.enteredOn, days, isSigned: next.cause === 'moved' }
}

/** "Passed 14 Feb · 26 days"; "Before this plan" for a stage the plan was never in. */
export function readPassage(passage: Passage | null, today: CalendarDate): string {
  if (!passage) return 'Before this plan'
  const did = passage.isSigned ? 'Passed' : 'Left'
  return `${did} ${readDate(passage.on, { today })} · ${readDays(passage.days)}`
}

/** "38 days", "1 day"; today counts as none. */
export function readDays(days: number): string {
  return days === 1 ? '1 day' : `${Math.max(0, days)} days`
}

/** "38 days · guide 30" for the vendor's side, with whether the guide is over: a hint, never a block. */
export function guideOf(stage: Stage, enteredOn: CalendarDate, today: CalendarDate) {
  const { guideDays } = stageFacts[stage]
  const days = daysBetween(enteredOn, today)
  const spent = days <= 0 ? 'since today' : readDays(days)
  return {
    text: guideDays ? `${spent} · guide ${guideDays}` : spent,
    isOver: guideDays !== null && days > guideDays,
  }
}

/** What a gate still waits for, to be read after "waiting on"; null when nothing or more than one thing is missing. */
export function waitingOn({ criteria }: Gate, side: Side): string | null {
  const open = criteria.filter(({ isMet, waiver }) => !isMet && !waiver)
  const [only] = open
  return only && open.length === 1 ? missing[only.key][side] : null
}

/** Why a criterion is open, for this side, in one line: what stands there, else what is asked. */
export function lapseOf(criterion: Criterion, side: Side): string {
  const { staff, customer, staffDetail, customerDetail } = criterion
  return side === 'vendor' ? staffDetail || staff : customerDetail || customer
}

function passedFacts(stage: Stage, { spells, today, passed, side }: RailAsked) {
  const { state, unmet } = passed.find((one) => one.stage === stage) ?? { state: 'holds', unmet: [] }
  const [first] = unmet
  const detail = readPassage(passageOf(stage, spells), today)
  if (first && state === 'slipping') return { detail, slipping: lapseOf(first, side) }
  return { detail: state === 'gaps' ? `${detail} · ${unmet.length} still open` : detail }
}

function currentFacts({ stage, gate, today, side, spells, rest }: RailAsked) {
  const { done, criteria } = gate
  // nobody owes a recommendation: the customer is not counted down to one
  if (stage === 'elevate' && side === 'customer' && !rest) return { detail: 'Tell your story, if you like' }
  const progress = Math.round((done / criteria.length) * 100)
  if (rest) {
    const until = rest.endsOn ? `Resting until ${readDate(rest.endsOn, { today })}` : 'Resting'
    return { detail: `${until} · ${done} of ${criteria.length} done`, progress, isResting: true }
  }
  return { detail: `${done} of ${criteria.length} done${currentHint()}`, progress }

  function currentHint(): string {
    if (gate.isReady) return stage === 'elevate' ? '' : ' · waiting for signatures'
    const only = waitingOn(gate, side)
    if (only) return ` · waiting on ${only}`
    const entered = spells.at(-1)?.enteredOn
    return side === 'vendor' && entered ? ` · ${guideOf(stage, entered, today).text}` : ''
  }
}

const steps = { vendor: 'required steps', customer: 'required steps' }
const missing: Record<CriterionKey, Record<Side, string>> = {
  context_written: { vendor: 'the challenge in writing', customer: 'the challenge in writing' },
  context_product_free: { vendor: 'a text without our terms', customer: 'the text in your own words' },
  context_confirmed: { vendor: 'their confirmation', customer: 'your confirmation' },
  measure_of_success: { vendor: 'one measured goal', customer: 'one measured goal' },
  decision_maker_known: { vendor: 'who decides', customer: 'who decides' },
  milestones_capture: steps,
  solutions_linked: { vendor: 'a solution for each goal', customer: 'something for each goal' },
  value_in_their_words: { vendor: 'their own words', customer: 'your own words' },
  first_value: { vendor: 'the first gain', customer: 'the first gain' },
  milestones_align: steps,
  verified_improvement: { vendor: 'a confirmed improvement', customer: 'a confirmed improvement' },
  improvement_holds: { vendor: 'a second confirmed figure', customer: 'a second confirmed figure' },
  reviewed_with_data: { vendor: 'one review', customer: 'one review' },
  no_open_dispute: { vendor: 'a disputed figure', customer: 'a disputed figure' },
  customer_open_to_advocacy: { vendor: 'somebody open to share', customer: 'somebody open to share' },
  milestones_reinforce: steps,
  recommending: { vendor: 'a recommendation', customer: 'a recommendation' },
}
