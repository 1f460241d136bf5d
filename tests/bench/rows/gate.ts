import { addDays } from '#app/domain/calendar-date.ts'
import { evaluateGate } from '#app/domain/care/evaluate-gate.ts'
import { passedStages } from '#app/domain/care/slipping.ts'
import { stages } from '#app/domain/care/stages.ts'
import { ok } from '#app/domain/refusal.ts'
import { evidenceStatements } from '#app/features/care/evidence-statements.server.ts'
import { gatherEvidence } from '#app/features/care/gather-evidence.server.ts'
import { weighAccount } from '#app/features/care/weigh-account.server.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { write } from '#db/transaction.server.ts'
import { makeOpening, makeReview, makeSolution, makeTerm, makeValueStatement } from '#tests/factories/care.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeStakeholder, makeTeamMember } from '#tests/factories/people.ts'
import { makeContext, makeGoal, makeMeasurement, makeMilestone, makeOutcome } from '#tests/factories/plan.ts'
import { againstBound, againstControl, interleave, median, type Row } from '../measure.ts'

const row = 'gate'
const at = momentAt('2026-05-04T09:00:00Z')

/**
 * All gates of an account with 60 steps and 20 goals: evidence read, the present gate and those behind it evaluated.
 * The control is the same statements read and thrown away. Beside it, the whole weighing after an edit.
 */
export const gate: Row = {
  name: row,
  async measure() {
    const db = openDatabase(':memory:', { sync: 'OFF' })
    migrate(db)
    const accountId = furnish(db)
    const bare = Object.values(evidenceStatements).map((sql) => db.$client.prepare(sql))
    const asked = { accountId, reviewsSince: addDays('2026-05-04', -400), now: 0 }
    const asks = queriesOf(db, (watched) => allGates(watched, accountId))
    const times = await interleave(9, {
      gates: async () => perRun(() => allGates(db, accountId)),
      bare: async () => perRun(() => bare.map((statement) => statement.get(asked))),
      weighing: async () => perRun(() => write(db, (tx) => ok(weighAccount(tx, accountId, at)))),
    })
    db.$client.close()
    return [
      againstBound(
        { row, metric: 'all gates, 60 steps, 20 goals', unit: 'ms', value: times.gates },
        { atMost: 1 },
      ),
      againstBound({ row, metric: 'queries for them', unit: 'queries', value: asks }, { atMost: 5 }),
      againstControl({
        row,
        metric: 'against the bare reads',
        unit: 'ms',
        value: times.gates,
        control: times.bare,
      }),
      againstControl({
        row,
        metric: 'weighing after an edit',
        unit: 'ms',
        value: times.weighing,
        control: times.bare,
      }),
    ]
  },
}

function allGates(db: Db, accountId: string): number {
  const gathered = gatherEvidence(db, { accountId, now: at.now })
  if (!gathered) throw new Error('no account')
  const { evidence } = gathered
  return evaluateGate(evidence.stage, evidence).done + passedStages(gathered).length
}

/** Milliseconds of one run: the median of 300, which others' work on this machine meets in few. */
function perRun(run: () => unknown): number {
  const took = Array.from({ length: 300 }, () => {
    const began = performance.now()
    run()
    return performance.now() - began
  })
  return median(took)
}

/** How many statements a run asks, once it has run before. It gets a handle of its own on the same database. */
function queriesOf(db: Db, run: (watched: Db) => unknown): number {
  let asked = 0
  const prepare = (sql: string) =>
    watch(db.$client.prepare(sql), (name) => {
      if (name === 'get' || name === 'all' || name === 'run') asked += 1
    })
  const watched = Object.create(db, { $client: { value: { prepare } } }) as Db
  run(watched)
  asked = 0
  run(watched)
  return asked
}

/** The same thing, telling which of its methods are taken. */
function watch<T extends object>(thing: T, tell: (name: string | symbol) => void): T {
  return new Proxy(thing, {
    get(target, name) {
      tell(name)
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** An account in Reinforce that meets everything, with what a busy one has; its id. */
function furnish(db: Db): string {
  const account = makeAccount(db, { stage: 'elevate' })
  const maria = makeMember(db, account, 'approver')
  const priya = makeTeamMember(db, account)
  const [author, colleague] = [maria.user.id, priya.user.id]
  for (let count = 0; count < 38; count += 1) makeStakeholder(db, account, { doesControlBudget: count < 3 })
  for (let count = 0; count < 1000; count += 1) makeTerm(db, `Product${count} Feature`)
  makeContext(db, account, { confirmedAt: at.now, confirmedBy: author })
  makeOpening(db, author)
  for (let count = 0; count < 60; count += 1) makeStep(db, account, count)
  const verified = Array.from({ length: 20 }, (_, count) => makeMeasuredGoal(db, account, { author, count }))
  for (const heldOn of ['2025-09-01', '2025-12-01', '2026-03-01', '2026-04-20'])
    makeReview(db, account, { heldOn, signedBy: { customer: author, vendor: colleague } }, verified)
  return account.id
}

function makeStep(db: Db, account: { id: string }, count: number): void {
  const done = count % 3 === 0 ? {} : { completedAt: at.now, completedSide: 'customer' as const }
  const stage = stages[count % 3]
  makeMilestone(db, account, {
    stage,
    isRequired: count % 3 !== 0,
    dueOn: addDays('2026-05-04', count),
    ...done,
  })
}

type Measured = { author: string; count: number }

/** A goal with a solution, the customer's words, and an outcome with 15 figures, two in three of them confirmed. */
function makeMeasuredGoal(db: Db, account: { id: string }, { author, count }: Measured): string {
  const goal = makeGoal(db, account, { priority: count < 3 ? 'top' : 'normal' })
  makeSolution(db, goal)
  makeValueStatement(db, goal, { writtenBy: author })
  const outcome = makeOutcome(db, goal)
  const figures = Array.from({ length: 15 }, (_, index) =>
    makeMeasurement(db, outcome, {
      ...{ authorId: author, measuredOn: addDays('2026-01-05', index * 8), value: String(9 - index / 4) },
      verifiedAt: index % 3 === 2 ? null : at.now,
    }),
  )
  return figures[0]?.id ?? ''
}
