import { eq } from 'drizzle-orm'
import { mayApplyTemplates } from '#app/domain/access/accounts-policy.ts'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { countNew, planTemplate } from '#app/domain/plan/template-plan.ts'
import { ok, type Result, refuse } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { templateApplications } from '#db/schema/plan-templates.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findOwners } from './find-owner.server.ts'
import { linesOf } from './find-template.server.ts'
import { madeFromTemplates } from './made-from-templates.server.ts'
import { makeFromTemplate } from './make-from-template.server.ts'
import { findLiveTemplate } from './save-template.server.ts'
import type { ApplyTemplate } from './template-form.ts'

/**
 * Lays a template out on the account: its goals as drafts, its steps with their days, each line once for ever (see
 * `planTemplate`). What is measured for a goal is suggested on the goal's page, because its figures are the customer's.
 * Refuses: not-allowed; not-found (the template, or people of another account); invalid (an ended account, people who
 * have left or are on the other side); already-done (nothing of it is missing).
 */
export function applyTemplate(
  tx: Tx,
  actor: PlanActor,
  input: ApplyTemplate,
  at: Moment,
): Result<{ templateId: string; goals: number; steps: number }> {
  if (!mayApplyTemplates(actor)) return refuse('not-allowed')
  const { accountId, userId } = actor
  const { templateId, customerOwnerId, vendorOwnerId } = input
  const account = tx.select().from(accounts).where(eq(accounts.id, accountId)).get()
  const template = findLiveTemplate(tx, templateId)
  if (!account || !template) return refuse('not-found')
  if (account.endedAt)
    return refuse('invalid', {
      message: `The work with ${account.name} has ended. Its plan stays as it was, and nothing has changed.`,
    })
  const owners = findOwners(tx, actor, { customerOwnerId, vendorOwnerId })
  if (!owners.ok) return owners
  const { stage, stageEnteredOn, timeZone } = account
  const made = madeFromTemplates(tx, accountId)
  const today = todayIn(timeZone, at.now)
  const plan = planTemplate(linesOf(tx, templateId), { stage, stageEnteredOn, today, made })
  const count = countNew(plan)
  if (count.goals + count.steps === 0)
    return refuse('already-done', { message: 'Everything of this template is on the plan already.' })
  makeFromTemplate(tx, { accountId, userId, owners: owners.value, plan, made }, at)
  noteApplication(tx, { accountId, templateId, by: userId }, at)
  const ids = { accountId, actorId: userId, templateId }
  const told = { made: count.goals + count.steps, texts: { template: template.name } }
  recordEvent(tx, { kind: 'template-applied', visibility: 'internal', ...ids, ...told }, at)
  return ok({ templateId, ...count })
}

type Applied = { accountId: string; templateId: string; by: string }

function noteApplication(tx: Tx, { accountId, templateId, by }: Applied, at: Moment): void {
  const last = { lastAt: at.now, lastBy: by }
  tx.insert(templateApplications)
    .values({ accountId, templateId, firstAt: at.now, ...last })
    .onConflictDoUpdate({
      target: [templateApplications.accountId, templateApplications.templateId],
      set: last,
    })
    .run()
}
