import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayObject, maySignForCustomer, maySignForVendor } from '#app/domain/access/care-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { evaluateGate, isDoneWith } from '#app/domain/care/evaluate-gate.ts'
import type { Gate } from '#app/domain/care/gate.ts'
import { railOf } from '#app/domain/care/rail.ts'
import { isResting } from '#app/domain/care/rest.ts'
import { passedStages } from '#app/domain/care/slipping.ts'
import { type Stage, stageFacts } from '#app/domain/care/stages.ts'
import { nextStageOf } from '#app/domain/care/transition.ts'
import { gatePath } from '#app/domain/paths.ts'
import type { Db } from '#db/client.server.ts'
import { type Gathered, gatherEvidence } from './gather-evidence.server.ts'
import { type PlanStanding, planStanding } from './plan-standing.server.ts'

type Asked = {
  actor: PlanActor
  account: { id: string; slug: string; timeZone: string; stage: Stage; endedAt: Date | null }
  now: Date
}

/**
 * What the plan's own page shows of the path: the rail, what is asked on the way to the next stage, and what waits for
 * this reader. Five statements (evidence: four); null for an account that is gone.
 */
export function planPathOf(db: Db, asked: Asked) {
  const { actor, account, now } = asked
  const gathered = gatherEvidence(db, { accountId: account.id, now })
  if (!gathered) return null
  const today = todayIn(account.timeZone, now)
  const { id: accountId, slug, stage } = account
  const standing = planStanding(db, { accountId, userId: actor.userId, today, now: now.getTime() })
  const gate = evaluateGate(stage, gathered.evidence)
  const rest = standing.rest && isResting({ ...standing.rest, endedAt: null }, today) ? standing.rest : null
  const passed = passedStages(gathered)
  return {
    vendorName: gathered.evidence.names.vendor,
    rail: railOf({ stage, today, side: actor.side, spells: gathered.spells, gate, rest, passed }).map(
      (entry) => ({ ...entry, href: gatePath(slug, entry.key) }),
    ),
    // nobody owes a recommendation: the customer gets no list of what is missing for one
    reach: stage === 'elevate' && actor.side === 'customer' ? null : reachOf(gate, asked),
    waiting: waitingOf({ asked, gate, standing, gathered }),
  }
}

export type PlanPath = NonNullable<ReturnType<typeof planPathOf>>

/** The list "To reach Align": what stands is ticked, what is open says what is missing. */
function reachOf(gate: Gate, { actor, account }: Asked) {
  const isVendor = actor.side === 'vendor'
  const next = nextStageOf(gate.stage)
  const last = isVendor ? 'To master Elevate' : 'Telling your story'
  return {
    title: next ? `To reach ${stageFacts[next].title}` : last,
    done: gate.done,
    href: gatePath(account.slug, gate.stage),
    criteria: gate.criteria.map((criterion) => {
      const isDone = isDoneWith(criterion)
      const detail = isVendor ? criterion.staffDetail : criterion.customerDetail
      return {
        key: criterion.key,
        isDone,
        isWaived: !criterion.isMet && criterion.waiver !== null,
        title: isVendor ? criterion.staff : criterion.customer,
        detail: isDone ? '' : detail,
      }
    }),
  }
}

type Waiting = { key: 'sign' | 'object'; text: string; href: string; button: string }

type WaitingAsked = { asked: Asked; gate: Gate; standing: PlanStanding; gathered: Gathered }

function waitingOf({ asked, gate, standing, gathered }: WaitingAsked): Waiting[] {
  const { actor, account } = asked
  const { vendor } = gathered.evidence.names
  const next = nextStageOf(gate.stage)
  const found: Waiting[] = []
  if (next && gate.isReady && maySignNow(actor, standing)) {
    const { title } = stageFacts[next]
    const other = actor.side === 'vendor' ? 'customer' : 'vendor'
    const ready = `Everything is there to move to ${title}.`
    const text = standing.move?.signed.includes(other)
      ? `${ready} Your signature is the last one missing.`
      : `${ready} It asks for your signature.`
    found.push({ key: 'sign', text, href: gatePath(account.slug, gate.stage), button: 'Read and sign' })
  }
  if (standing.recordedFrom && mayObject(actor)) {
    const text = `${vendor} recorded that your side agreed to move to ${stageFacts[account.stage].title}. Is that so?`
    const href = gatePath(account.slug, standing.recordedFrom)
    found.push({ key: 'object', text, href, button: 'Look at it' })
  }
  return found
}

function maySignNow(actor: PlanActor, { move, isDeputy }: PlanStanding): boolean {
  if (!move || move.signed.includes(actor.side)) return false
  return actor.side === 'vendor' ? maySignForVendor(actor) : maySignForCustomer(actor, isDeputy)
}
