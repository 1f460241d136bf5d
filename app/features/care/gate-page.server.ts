import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAskForWaiver, mayRest, mayStepBack, mayWaive } from '#app/domain/access/care-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { evaluateGate } from '#app/domain/care/evaluate-gate.ts'
import type { GateEvidence } from '#app/domain/care/evidence.ts'
import type { Gate } from '#app/domain/care/gate.ts'
import { guideOf, passageOf, readPassage } from '#app/domain/care/rail.ts'
import { type Stage, stageFacts, stages } from '#app/domain/care/stages.ts'
import { nextStageOf, stagesBefore } from '#app/domain/care/transition.ts'
import { handoffPath } from '#app/domain/paths.ts'
import { readDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { keptMove } from './kept-move.server.ts'
import { lastMoves, mayProposeNow, openMove, passedMoves } from './move-queries.server.ts'
import { approverNames, openHandoffOf, ownerNames, teamNames } from './path-people.server.ts'
import { shownCriteria } from './shown-criteria.server.ts'
import { signingOf } from './signing.server.ts'
import { openRest, stageHistory } from './stage-history.server.ts'
import { askedWaivers } from './waiver-queries.server.ts'

type PathAccount = { id: string; slug: string; timeZone: string; stage: Stage; endedAt: Date | null }

type GateAsked = {
  actor: PlanActor
  account: PathAccount
  /** The stage that the page is about leaving. */
  stage: Stage
  evidence: GateEvidence
  now: Date
}

/** Everything the page of leaving a stage shows this reader: the one they are in, one they passed, one ahead. */
export function gatePage(db: Db, asked: GateAsked) {
  const { actor, account, stage, evidence } = asked
  const gate = evaluateGate(stage, evidence)
  const isVendor = actor.side === 'vendor'
  const position = positionOf(asked)
  return {
    slug: account.slug,
    accountName: evidence.names.account,
    vendorName: evidence.names.vendor,
    side: actor.side,
    ...{ stage, position },
    title: titleOf(stage, isVendor),
    question: stageFacts[stage].test,
    done: gate.done,
    criteria: shownCriteria({ actor, slug: account.slug, gate, evidence }).map((criterion) =>
      position === 'ahead' ? { ...criterion, fix: null, quote: [] } : criterion,
    ),
    next: nextOf(db, asked),
    ...(position === 'current' ? currentFacts(db, asked, gate) : noCurrentFacts),
    ...(position === 'passed' ? passedFacts(db, asked, gate) : noPassedFacts),
  }
}

export type GatePageData = ReturnType<typeof gatePage>

function positionOf({ account, stage }: GateAsked): 'passed' | 'current' | 'ahead' {
  const distance = stages.indexOf(stage) - stages.indexOf(account.stage)
  if (distance === 0) return 'current'
  return distance < 0 ? 'passed' : 'ahead'
}

/** Customers read where they are going; "leaving" is how the vendor talks. */
function titleOf(stage: Stage, isVendor: boolean): string {
  const next = nextStageOf(stage)
  if (!next) return isVendor ? 'Mastering Elevate' : 'Telling your story'
  return isVendor ? `Leaving ${stageFacts[stage].title}` : `Moving to ${stageFacts[next].title}`
}

function currentFacts(db: Db, asked: GateAsked, gate: Gate) {
  const { actor, account, stage, evidence, now } = asked
  const history = stageHistory(db, account.id)
  const spell = history.spells.at(-1)
  const today = todayIn(account.timeZone, now)
  const rest = openRest(db, { account, now })
  const isVendor = actor.side === 'vendor'
  return {
    spellId: spell?.id ?? null,
    // a hint of the vendor's own, never an alarm
    days: isVendor && spell ? guideOf(stage, spell.enteredOn, today) : null,
    rest: rest && {
      reason: rest.reason,
      by: rest.by ?? 'a former member',
      since: readDate(todayIn(account.timeZone, rest.startedAt), { today }),
      until: rest.endsOn ? readDate(rest.endsOn, { today }) : '',
    },
    handoff: isVendor ? handoffOf(db, account) : null,
    askedWaivers: askedWaivers(db, actor).map(({ waiverId, criterion, reason, askedBy }) => {
      return { waiverId, criterion, reason, askedBy }
    }),
    signing: nextStageOf(stage) === null ? null : signingOf(signingAsked(db, { asked, gate, evidence })),
    may: {
      rest: mayRest(actor) && account.endedAt === null,
      waive: mayWaive(actor),
      askForWaiver: mayAskForWaiver(actor) && !mayWaive(actor),
      stepBackTo: mayStepBack(actor) && account.endedAt === null ? stagesBefore(stage) : [],
    },
  }
}

function signingAsked(
  db: Db,
  { asked, gate, evidence }: { asked: GateAsked; gate: Gate; evidence: GateEvidence },
) {
  const { actor, account, stage, now } = asked
  const standing = { actor, account, now, gate, evidence }
  const [last] = lastMoves(db, account.id)
  const move = openMove(db, standing)
  return {
    ...{ actor, gate, now, names: evidence.names, timeZone: account.timeZone },
    move: move?.fromStage === stage ? move : null,
    last: last?.fromStage === stage ? last : undefined,
    mayPropose: mayProposeNow(db, standing),
    approvers: approverNames(db, account.id),
    owner: ownerNames(db, account.id)[stage] ?? teamNames(db, account.id)[0] ?? '',
  }
}

function passedFacts(db: Db, { actor, account, stage, now }: GateAsked, gate: Gate) {
  const { timeZone, slug } = account
  const moves = passedMoves(db, { actor, account, now }).filter((move) => move.fromStage === stage)
  const move = moves.find(({ objection }) => objection === null) ?? null
  const { spells } = stageHistory(db, account.id)
  const reading = { actor, slug, timeZone, now }
  return {
    kept: move && keptMove(db, move, gate, reading),
    passedBadge: readPassage(passageOf(stage, spells), todayIn(timeZone, now)),
    spellId: spells.findLast((spell) => spell.stage === stage)?.id ?? null,
  }
}

/** The stage after this one, and who of the vendor hands it over to whom. */
function nextOf(db: Db, { actor, account, stage }: GateAsked) {
  const next = nextStageOf(stage)
  if (!next) return null
  const owners = actor.side === 'vendor' ? ownerNames(db, account.id) : {}
  return { stage: next, title: stageFacts[next].title, from: owners[stage] ?? '', to: owners[next] ?? '' }
}

function handoffOf(db: Db, { id, slug }: PathAccount) {
  const open = openHandoffOf(db, id)
  if (!open) return null
  return {
    stage: stageFacts[open.stage].title,
    from: open.from,
    to: open.to,
    href: handoffPath(slug, open.handoffId),
  }
}

const noCurrentFacts = {
  ...{ spellId: null, days: null, rest: null, handoff: null, askedWaivers: [], signing: null },
  may: { rest: false, waive: false, askForWaiver: false, stepBackTo: [] },
}

const noPassedFacts = { kept: null, passedBadge: '' }
