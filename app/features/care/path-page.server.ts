import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAudit, mayManageStageTeam, mayNameDeputy } from '#app/domain/access/care-policy.ts'
import { addDays, type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { evaluateGate } from '#app/domain/care/evaluate-gate.ts'
import type { Gate } from '#app/domain/care/gate.ts'
import { guideOf, passageOf, readDays, readPassage, waitingOn } from '#app/domain/care/rail.ts'
import { type PassedStage, passedStages } from '#app/domain/care/slipping.ts'
import type { SpellCause } from '#app/domain/care/spell.ts'
import { type Stage, stageFacts, stages } from '#app/domain/care/stages.ts'
import { stripOf } from '#app/domain/care/strip.ts'
import { gatePath } from '#app/domain/paths.ts'
import { readDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { deputiesOf } from './deputy-queries.server.ts'
import type { Gathered } from './gather-evidence.server.ts'
import { ownerNames } from './path-people.server.ts'
import { openRest, type StageRest, type StageSpell, stageHistory } from './stage-history.server.ts'

type Asked = {
  actor: PlanActor
  account: { id: string; slug: string; timeZone: string; stage: Stage }
  gathered: Gathered
  now: Date
}

/** The whole way of an account: four stages, what slips or is missing behind it, and how it came here. */
export function pathPage(db: Db, asked: Asked) {
  const { actor, account, gathered, now } = asked
  const today = todayIn(account.timeZone, now)
  const history = stageHistory(db, account.id)
  const passed = passedStages(gathered)
  const rest = openRest(db, { account, now })
  const owners = ownerNames(db, account.id)
  const acting = deputiesOf(db, { actor, account, now }).filter(({ state }) => state === 'acting')
  return {
    slug: account.slug,
    accountName: gathered.evidence.names.account,
    vendorName: gathered.evidence.names.vendor,
    stages: stages.map((stage) => ({
      ...stageLine(stage, asked, { passed, history, today, rest }),
      owner: owners[stage] ?? '',
    })),
    strip: shownStrip(history, { today, timeZone: account.timeZone }),
    history: historyLines(history, today),
    rests: restLines(history.rests, { today, timeZone: account.timeZone }),
    deputies: acting.map(({ deputy, approver }) => `${deputy} for ${approver}`),
    may: { name: mayNameDeputy(actor), team: mayManageStageTeam(actor), audit: mayAudit(actor) },
  }
}

export type PathPageData = ReturnType<typeof pathPage>

type History = { spells: StageSpell[]; rests: StageRest[] }
type Known = {
  passed: PassedStage[]
  history: History
  today: CalendarDate
  rest: { endsOn: CalendarDate | null } | null
}

function stageLine(stage: Stage, { actor, account, gathered }: Asked, known: Known) {
  const { passed } = known
  const { title, purpose, test } = stageFacts[stage]
  const behind = passed.find((one) => one.stage === stage)
  const gate = behind?.gate ?? evaluateGate(stage, gathered.evidence)
  const unmet = behind?.unmet ?? []
  return {
    ...{ stage, title, purpose, test, total: gate.criteria.length },
    // what was let go back then counts for a stage that was passed
    done: behind ? gate.criteria.length - unmet.length : gate.done,
    position: positionOf(stage, account.stage),
    detail: detailOf(stage, { ...known, actor, gate, behind, here: account.stage }),
    standing: behind?.state ?? 'holds',
    unmet: unmet.map(({ key, staff, customer, staffDetail, customerDetail }) => {
      return actor.side === 'vendor'
        ? { key, title: staff, detail: staffDetail }
        : { key, title: customer, detail: customerDetail }
    }),
    href: gatePath(account.slug, stage),
  }
}

function positionOf(stage: Stage, here: Stage): 'passed' | 'current' | 'ahead' {
  const distance = stages.indexOf(stage) - stages.indexOf(here)
  if (distance === 0) return 'current'
  return distance < 0 ? 'passed' : 'ahead'
}

type DetailAsked = Omit<Known, 'passed'> & {
  actor: PlanActor
  gate: Gate
  behind: PassedStage | undefined
  here: Stage
}

function detailOf(stage: Stage, asked: DetailAsked): string {
  const { actor, gate, behind, history, today, here, rest } = asked
  if (behind) return readPassage(passageOf(stage, history.spells), today)
  if (stage !== here) return 'Opens when both sides agree'
  if (rest) return rest.endsOn ? `Resting until ${readDate(rest.endsOn, { today })}` : 'Resting'
  const entered = history.spells.at(-1)?.enteredOn
  if (actor.side === 'vendor' && entered) return guideOf(stage, entered, today).text
  if (gate.isReady) return 'Everything is there'
  const only = waitingOn(gate, actor.side)
  return only ? `Waiting on ${only}` : ''
}

type Calendar = { today: CalendarDate; timeZone: string }

function shownStrip({ spells, rests }: History, { today, timeZone }: Calendar) {
  const spans = rests.map((rest) => restSpan(rest, timeZone, today))
  const strip = stripOf({ spells, rests: spans, today })
  const first = spells[0]?.enteredOn
  return { ...strip, from: first ? readDate(first, { today }) : '', to: 'today' }
}

/** A rest whose last day is over has ended, though nobody has noted it yet. */
function restSpan({ startedAt, endsOn, endedAt }: StageRest, timeZone: string, today: CalendarDate) {
  const from = todayIn(timeZone, startedAt)
  if (endedAt) return { from, to: todayIn(timeZone, endedAt) }
  return { from, to: endsOn && endsOn < today ? addDays(endsOn, 1) : null }
}

const causes: Record<SpellCause, string> = {
  opened: 'The plan began here',
  placed: 'Placed here',
  moved: 'Signed by both sides',
  stepped_back: 'Taken back',
  returned: 'Taken back after an objection',
}

function historyLines({ spells, rests: _ }: History, today: CalendarDate) {
  const { spells: drawn } = stripOf({ spells, rests: [], today })
  return spells
    .map(({ id, stage, enteredOn, leftOn, cause, reason, by }, index) => ({
      ...{ id, stage, title: stageFacts[stage].title, reason },
      span: `${readDate(enteredOn, { today })} to ${leftOn ? readDate(leftOn, { today }) : 'today'}`,
      days: readDays(drawn[index]?.days ?? 0),
      // a move was signed by two; for the rest one person answers
      cause: by && cause !== 'moved' && cause !== 'opened' ? `${causes[cause]} by ${by}` : causes[cause],
    }))
    .reverse()
}

function restLines(rests: StageRest[], { today, timeZone }: Calendar) {
  return rests
    .map((rest) => {
      const { from, to } = restSpan(rest, timeZone, today)
      const end = rest.endsOn ? `until ${readDate(rest.endsOn, { today })}` : 'and goes on'
      return {
        ...{ id: rest.restId, title: stageFacts[rest.stage].title, reason: rest.reason, by: rest.by ?? '' },
        span: to
          ? `${readDate(from, { today })} to ${readDate(to, { today })}`
          : `since ${readDate(from, { today })} ${end}`,
      }
    })
    .reverse()
}
