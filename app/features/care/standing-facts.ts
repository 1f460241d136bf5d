import { sides } from '#app/domain/accounts/account.ts'
import { addDays, type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { isDoneWith } from '#app/domain/care/evaluate-gate.ts'
import type { GateEvidence } from '#app/domain/care/evidence.ts'
import type { Gate } from '#app/domain/care/gate.ts'
import type { PassedStage, SpellFacts } from '#app/domain/care/slipping.ts'
import { nextStageOf } from '#app/domain/care/transition.ts'
import type { WhyNowFacts } from '#app/domain/care/why-now.ts'
import { reviewCountsUntil } from '#app/domain/reviews/rhythm.ts'
import type { Circumstances } from './circumstances.server.ts'

export type Looked = {
  evidence: GateEvidence
  gate: Gate
  passed: readonly PassedStage[]
  spell: SpellFacts
  circumstances: Circumstances
}

/** What the rule of "needs you today" looks at. */
export function whyNowFactsOf(looked: Looked): WhyNowFacts {
  const { evidence, gate, spell, circumstances } = looked
  const { today, stage } = evidence
  const blocker = gate.criteria.find((criterion) => !isDoneWith(criterion))
  return {
    ...{ today, stage, enteredOn: spell.enteredOn },
    isResting: isRestingOn(today, circumstances),
    blocker: blocker ? { key: blocker.key, detail: blocker.staffDetail } : null,
    ...spokenUp(looked),
    ready: readyOf(looked),
    slipping: slippingOf(looked),
    review: reviewOf(looked),
    step: stepOf(evidence),
    unauditedSince: spell.cause === 'placed' && circumstances.auditedStages < 4 ? spell.enteredOn : null,
  }
}

/** A rest with a last day is over after it, whether or not a job has written so yet. */
export function isRestingOn(today: CalendarDate, { isResting, restEndsOn }: Circumstances): boolean {
  return isResting && (restEndsOn === null || restEndsOn >= today)
}

/** What people are waiting for an answer to. Long words are cut: the list has one line for each. */
function spokenUp({ evidence, circumstances }: Looked) {
  const { objection, dispute, handoff, waiverAsked, openDisputes } = circumstances
  const day = (at: number) => todayIn(evidence.timeZone, new Date(at))
  const someone = evidence.names.account
  return {
    objection: objection && {
      ...{
        toStage: objection[0],
        reason: cut(objection[1]),
        by: objection[2] || someone,
        on: day(objection[3]),
      },
    },
    dispute: dispute && {
      ...{ reason: cut(dispute[0]), by: dispute[1] || someone, outcome: dispute[2], on: day(dispute[3]) },
      count: openDisputes,
    },
    handoff: handoff && { stage: handoff[0], from: handoff[1], to: handoff[2], on: day(handoff[3]) },
    waiverAsked: waiverAsked && {
      ...{ criterion: waiverAsked[0], by: waiverAsked[1] || 'a colleague', on: day(waiverAsked[2]) },
    },
  }
}

function readyOf({ evidence, gate, circumstances }: Looked): WhyNowFacts['ready'] {
  const { move, approver, before } = circumstances
  const toStage = nextStageOf(evidence.stage)
  if (toStage === null || !gate.isReady) return null
  const day = (at: number) => todayIn(evidence.timeZone, new Date(at))
  const unproposedSince = before?.[0] === 'gate-ready' ? before[1] : evidence.today
  if (!move) {
    return { toStage, since: unproposedSince, proposedOn: null, askedOn: null, missing: sides, approver }
  }
  const [, proposedAt, askedAt, signed] = move
  const proposedOn = day(proposedAt)
  const missing = sides.filter((side) => !signed.includes(side))
  return {
    toStage,
    since: proposedOn,
    proposedOn,
    askedOn: askedAt === null ? null : day(askedAt),
    missing,
    approver,
  }
}

/** When something slipped is not written anywhere: it counts from the day it was first seen. */
function slippingOf({ evidence, passed, circumstances }: Looked): WhyNowFacts['slipping'] {
  const slipped = passed.find(({ state }) => state === 'slipping')
  const [criterion] = slipped?.unmet ?? []
  if (!slipped || !criterion) return null
  const { before } = circumstances
  const since = before?.[0] === 'slipping' ? before[1] : evidence.today
  return { stage: slipped.stage, criterion: criterion.key, since }
}

/** Reviews are the work of Reinforce and after: before it none is due. */
function reviewOf({ evidence, spell, circumstances }: Looked): WhyNowFacts['review'] {
  const { stage, investment, outcomes, timeZone } = evidence
  if (stage !== 'reinforce' && stage !== 'elevate') return null
  const { reviewedOn, plannedAt } = circumstances
  const lastOn = reviewedOn
  const figures = outcomes
    .flatMap(({ measurements }) => measurements)
    .filter(({ on }) => lastOn === null || on > lastOn).length
  return {
    ...{ lastOn, figures, dueOn: reviewCountsUntil(lastOn ?? spell.enteredOn, investment) },
    plannedOn: plannedAt === null ? null : todayIn(timeZone, new Date(plannedAt)),
  }
}

function stepOf({ milestones, stage }: GateEvidence): WhyNowFacts['step'] {
  const open = milestones.flatMap(({ title, dueOn, completed, isRequired, stage: of }) =>
    isRequired && of === stage && !completed && dueOn !== null ? [{ title, dueOn }] : [],
  )
  return open.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0] ?? null
}

/** Every day to come on which time alone changes how the account stands; the first one is kept. */
export function lapsesOnOf(looked: Looked, whyNowChangesOn: CalendarDate | null): CalendarDate | null {
  const { evidence, gate, passed, circumstances } = looked
  const gates = [gate, ...passed.map((stage) => stage.gate)]
  const { restEndsOn, isResting, nextDueOn } = circumstances
  const days = [
    ...gates.flatMap(({ criteria }) => criteria.map(({ lapsesOn }) => lapsesOn)),
    whyNowChangesOn,
    isResting && restEndsOn !== null ? addDays(restEndsOn, 1) : null,
    nextDueOn === null ? null : addDays(nextDueOn, 1),
  ]
  const later = days.filter((day): day is CalendarDate => day !== null && day > evidence.today)
  return later.sort()[0] ?? null
}

const cutAfter = 120

function cut(text: string): string {
  return text.length <= cutAfter ? text : `${text.slice(0, cutAfter).trimEnd()}…`
}
