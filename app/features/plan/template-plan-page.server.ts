import { and, eq, isNull, sql } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import type { InvestmentTier } from '#app/domain/accounts/account.ts'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import { type Stage, stageFacts, stages } from '#app/domain/care/stages.ts'
import { byFit, templateFit } from '#app/domain/plan/template-fit.ts'
import {
  countNew,
  type PlannedStep,
  planTemplate,
  type TemplatePlan,
} from '#app/domain/plan/template-plan.ts'
import { aimWords, countWords, measureWords, stepMarks } from '#app/domain/plan/template-words.ts'
import { readDate } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { users } from '#db/schema/auth.ts'
import { stakeholders } from '#db/schema/plan.ts'
import { templateApplications } from '#db/schema/plan-templates.ts'
import { statement } from '#db/statement.server.ts'
import { linesOf } from './find-template.server.ts'
import { madeFromTemplates } from './made-from-templates.server.ts'
import { livingPeopleOf, ownerChoices } from './owners-queries.server.ts'
import { listTemplates } from './template-settings-queries.server.ts'

const applications = statement((db) =>
  db
    .select({
      templateId: templateApplications.templateId,
      lastAt: templateApplications.lastAt,
      by: users.name,
    })
    .from(templateApplications)
    .leftJoin(users, eq(users.id, templateApplications.lastBy))
    .where(eq(templateApplications.accountId, sql.placeholder('accountId')))
    .prepare(),
)

type Account = {
  id: string
  timeZone: string
  stage: Stage
  stageEnteredOn: CalendarDate
  investment: InvestmentTier
  industry: string
}

type Wish = { account: Account; actor: PlanActor; chosenId: string; now: Date }

/**
 * The templates a plan can begin from, those that suit it first, and what the chosen one would add, dates in words.
 * Seven statements.
 */
export function templatePlanPage(db: Db, { account, actor, chosenId, now }: Wish) {
  const today = todayIn(account.timeZone, now)
  const applied = new Map(
    applications(db)
      .all({ accountId: account.id })
      .map(({ templateId, lastAt, by }) => {
        const on = readDate(todayIn(account.timeZone, lastAt), { today })
        return [templateId, `Applied on ${on}${by ? ` by ${by}` : ''}`]
      }),
  )
  const live = byFit(
    listTemplates(db).filter(({ archivedAt }) => archivedAt === null),
    account,
  )
  const chosen = live.find(({ id }) => id === chosenId) ?? live[0]
  return {
    templates: live.map((template) => ({
      ...{ id: template.id, name: template.name, description: template.description },
      ...{
        aim: aimWords(template),
        fit: templateFit(template, account),
        applied: applied.get(template.id) ?? '',
      },
    })),
    chosen: chosen ? previewOf(db, { account, templateId: chosen.id, today }) : null,
    owners: ownersFor(db, account.id, actor),
  }
}

type Chosen = { account: Account; templateId: string; today: CalendarDate }

function previewOf(db: Db, { account, templateId, today }: Chosen) {
  const { stage, stageEnteredOn } = account
  const made = madeFromTemplates(db, account.id)
  const plan = planTemplate(linesOf(db, templateId), { stage, stageEnteredOn, today, made })
  const count = countNew(plan)
  return {
    templateId,
    newWords: countWords(count),
    hasNew: count.goals + count.steps > 0,
    isPartlyThere: plan.goals.some(({ isThere }) => isThere) || plan.steps.some(({ isThere }) => isThere),
    goals: goalsOf(plan, today),
    stages: stages.flatMap((of) => stageOf(of, plan.steps, today)),
    behind: plan.behind,
    stageTitle: stageFacts[stage].title,
  }
}

function goalsOf({ goals }: TemplatePlan, today: CalendarDate) {
  return goals.map(({ line, targetOn, isThere, measures }) => ({
    ...{ id: line.id, title: line.title, why: line.why, isThere },
    target: readDate(targetOn, { today }),
    measures: measures.map((measure) => ({
      ...{ id: measure.line.id, title: measure.line.title, isThere: measure.isThere },
      about: measureWords(measure.line),
    })),
  }))
}

function stageOf(stage: Stage, steps: readonly PlannedStep[], today: CalendarDate) {
  const own = steps.filter((step) => step.stage === stage)
  if (own.length === 0) return []
  const rows = own.map(({ line, dueOn, isThere, isCaughtUp }) => ({
    ...{ id: line.id, title: line.title, ownerSide: line.ownerSide, isThere, isCaughtUp },
    due: readDate(dueOn, { today }),
    marks: stepMarks(line),
  }))
  return [{ stage, title: stageFacts[stage].title, steps: rows }]
}

/** Who can be asked for the steps; the vendor's side begins with whoever applies it, where they are on the plan. */
function ownersFor(db: Db, accountId: string, actor: PlanActor) {
  const people = livingPeopleOf(db, accountId)
  const { customer, vendor } = ownerChoices(people)
  return { customer, vendor, self: ownPerson(db, accountId, actor.userId) }
}

const personOfUser = statement((db) =>
  db
    .select({ id: stakeholders.id })
    .from(stakeholders)
    .where(
      and(
        eq(stakeholders.userId, sql.placeholder('userId')),
        eq(stakeholders.accountId, sql.placeholder('accountId')),
        isNull(stakeholders.departedAt),
      ),
    )
    .prepare(),
)

function ownPerson(db: Db, accountId: string, userId: string): string {
  return personOfUser(db).get({ accountId, userId })?.id ?? ''
}

export type TemplatePlanPage = ReturnType<typeof templatePlanPage>
