import { asc, eq, sql } from 'drizzle-orm'
import { mayEditPlan, maySetGateMarks } from '#app/domain/access/plan-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { stageFacts, stages } from '#app/domain/care/stages.ts'
import type { Dependency } from '#app/domain/plan/dependencies.ts'
import { timelineOf } from '#app/domain/plan/timeline.ts'
import type { Db } from '#db/client.server.ts'
import { stageSpells } from '#db/schema/care.ts'
import { statement } from '#db/statement.server.ts'
import { goalsToChoose } from './goals-queries.server.ts'
import { dependenciesOf, evidenceOf, type MilestoneRow, stepsOf } from './milestones-queries.server.ts'
import { ownersToChoose } from './owners-queries.server.ts'
import { type ReadBy, readMilestone, type ShownMilestone } from './read-milestone.ts'

/** Which steps are listed; in the address as `?show=`. */
export const stepViews = ['all', 'open', 'mine'] as const
export type StepView = (typeof stepViews)[number]

const timelineWidth = 1160

type Wish = ReadBy & { view: StepView }

/**
 * Every step by stage, in order, with the drawing of all of them and what the form to add one needs. What waits for this
 * reader's acceptance comes first. Five statements.
 */
export function milestonesPage(db: Db, { actor, reading, view }: Wish) {
  const rows = stepsOf(db, actor)
  const today = todayIn(reading.timeZone, reading.now)
  const all = readAll(rows, dependenciesOf(db, actor), { actor, reading })
  const shown = all.filter((step) => isIn(view, step))
  return {
    stages: stages.map((stage) => ({
      stage,
      title: stageFacts[stage].title,
      milestones: shown.filter((step) => step.stage === stage),
      count: countsOf(all.filter((step) => step.stage === stage)),
    })),
    toAccept: all.filter((step) => step.mayAccept),
    timeline: timelineOf({
      steps: all.map((step) => ({ ...step, dateText: step.dueDateText })),
      spells: spellsOf(db).all({ accountId: actor.accountId }),
      today,
      width: timelineWidth,
    }),
    view,
    counts: Object.fromEntries(
      stepViews.map((name) => [name, all.filter((step) => isIn(name, step)).length]),
    ),
    ...choices(db, actor.accountId, rows),
    isVendor: actor.side === 'vendor',
    may: { edit: mayEditPlan(actor), setMarks: maySetGateMarks(actor) },
  }
}

export type MilestonesPageData = ReturnType<typeof milestonesPage>

const spellsOf = statement((db) =>
  db
    .select({ stage: stageSpells.stage, enteredOn: stageSpells.enteredOn })
    .from(stageSpells)
    .where(eq(stageSpells.accountId, sql.placeholder('accountId')))
    .orderBy(asc(stageSpells.enteredAt))
    .prepare(),
)

function isIn(view: StepView, { state, isMine, mayAccept }: ShownMilestone): boolean {
  if (view === 'all') return true
  if (view === 'open') return state !== 'done'
  return mayAccept || (isMine && state !== 'done')
}

function countsOf(steps: readonly ShownMilestone[]) {
  return { all: steps.length, done: steps.filter(({ state }) => state === 'done').length }
}

type One = ReadBy & { milestoneId: string }

/** One step with its ties and evidence; undefined for foreign ids and what the actor may not see. Five statements. */
export function milestonePage(db: Db, { actor, milestoneId, reading }: One) {
  const rows = stepsOf(db, actor)
  const row = rows.find(({ id }) => id === milestoneId)
  if (!row) return undefined
  const ties = dependenciesOf(db, actor)
  const all = readAll(rows, ties, { actor, reading })
  const milestone = all.find(({ id }) => id === milestoneId)
  if (!milestone) return undefined
  const before = tiedTo(
    all,
    ties,
    ({ milestoneId: from, dependsOnId }) => from === milestoneId && dependsOnId,
  )
  const after = tiedTo(all, ties, ({ milestoneId: from, dependsOnId }) => dependsOnId === milestoneId && from)
  const { steps, ...people } = choices(db, actor.accountId, rows)
  return {
    milestone,
    evidence: evidenceOf(db, actor, milestoneId),
    before,
    after,
    ...people,
    steps: steps.filter(
      ({ value, isInternal }) => value !== milestoneId && (row.visibility === 'internal' || !isInternal),
    ),
    isVendor: actor.side === 'vendor',
    may: {
      edit: mayEditPlan(actor),
      setMarks: maySetGateMarks(actor),
    },
  }
}

function choices(db: Db, accountId: string, rows: readonly MilestoneRow[]) {
  const { customer, vendor } = ownersToChoose(db, accountId)
  const steps = stages.flatMap((stage) =>
    rows
      .filter((row) => row.stage === stage)
      .map(({ id, title, visibility }) => ({
        value: id,
        label: title,
        stage: stageFacts[stage].title,
        isInternal: visibility === 'internal',
      })),
  )
  return { owners: [...customer, ...vendor], goals: goalsToChoose(db, accountId), steps }
}

/** Each step with the titles of what it still waits for; only steps this reader sees are ever named. */
function readAll(rows: readonly MilestoneRow[], ties: readonly Dependency[], by: ReadBy): ShownMilestone[] {
  const open = new Map(rows.filter((row) => !row.completedAt).map(({ id, title }) => [id, title]))
  return rows.map((row) => {
    const isOpen = row.completedAt === null
    const waitsFor = ties
      .filter(({ milestoneId }) => isOpen && milestoneId === row.id)
      .flatMap(({ dependsOnId }) => open.get(dependsOnId) ?? [])
    return readMilestone(row, waitsFor, by)
  })
}

type Pick = (tie: Dependency) => string | false

function tiedTo(all: readonly ShownMilestone[], ties: readonly Dependency[], pick: Pick) {
  const ids = new Set(ties.map(pick))
  return all
    .filter(({ id }) => ids.has(id))
    .map(({ id, title, state, visibility }) => ({ id, title, state, isInternal: visibility === 'internal' }))
}
