import { and, eq, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { accounts, memberships, teamMembers } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { handoffs, rests, transitions } from '#db/schema/care.ts'
import { accountStandings } from '#db/schema/care-standing.ts'
import { imports } from '#db/schema/imports.ts'
import { figureDrafts, outcomes } from '#db/schema/outcomes.ts'
import { goals, milestones, stakeholders } from '#db/schema/plan.ts'
import { templateItems, templates } from '#db/schema/plan-templates.ts'
import { reviews } from '#db/schema/reviews.ts'
import type { Site } from './site.ts'
import { voiceStory } from './voice-story.ts'

/** Addresses and ids of the demo: its richest account, those that wait, rest or slip, and people who may open them. */
export type DemoStory = ReturnType<typeof demoStory>

/** `customer` approves on the richest account, `signer` on the one whose move waits; `csm` is on all of these teams. */
export function demoStory({ db }: Site) {
  const account = first(db.select().from(accounts).where(eq(accounts.slug, 'northwind-traders')).get())
  const { slug, id: here } = account
  const outcome = first(db.select().from(outcomes).where(eq(outcomes.accountId, here)).get())
  const isShared = and(eq(milestones.accountId, here), eq(milestones.visibility, 'shared'))
  const isCustomers = and(eq(stakeholders.accountId, here), eq(stakeholders.side, 'customer'))
  const isHeld = and(eq(reviews.accountId, here), isNotNull(reviews.heldOn))
  const isPlanned = and(eq(reviews.accountId, here), isNull(reviews.heldOn), isNull(reviews.cancelledAt))
  return {
    slug,
    customer: approverOf(db, here),
    csm: csmOf(db, here),
    staff: first(db.select().from(users).where(eq(users.staffRole, 'admin')).get()).email,
    outcomeId: outcome.id,
    draftId: first(db.select().from(figureDrafts).where(eq(figureDrafts.outcomeId, outcome.id)).get()).id,
    usageDraftId: first(
      db
        .select()
        .from(figureDrafts)
        .where(and(eq(figureDrafts.accountId, here), isNull(figureDrafts.outcomeId)))
        .get(),
    ).id,
    goalId: first(db.select().from(goals).where(eq(goals.id, outcome.goalId)).get()).id,
    milestoneId: first(db.select().from(milestones).where(isShared).get()).id,
    stakeholderId: first(db.select().from(stakeholders).where(isCustomers).get()).id,
    heldReviewId: first(db.select().from(reviews).where(isHeld).get()).id,
    plannedReviewId: first(db.select().from(reviews).where(isPlanned).get()).id,
    ...pathStory(db),
    ...officeStory(db),
    ...voiceStory(db, here),
  }
}

type Db = Site['db']

/** Accounts whose path shows something: a move that waits, a rest, a stage that slips, one placed with gaps. */
function pathStory(db: Db) {
  const isOpen = and(
    isNull(transitions.passedAt),
    isNull(transitions.declinedAt),
    isNull(transitions.withdrawnAt),
  )
  const move = first(db.select().from(transitions).where(isOpen).get())
  const handoff = first(db.select().from(handoffs).where(isNull(handoffs.acceptedAt)).get())
  const rest = first(db.select().from(rests).where(isNull(rests.endedAt)).get())
  const slipping = standing(db, eq(accountStandings.isSlipping, true))
  return {
    signer: approverOf(db, move.accountId),
    ready: { slug: slugOf(db, move.accountId), stage: move.fromStage },
    handoff: { slug: slugOf(db, handoff.accountId), id: handoff.id },
    resting: { slug: slugOf(db, rest.accountId), stage: rest.stage },
    slippingSlug: slugOf(db, slipping.accountId),
    gapsSlug: slugOf(db, standing(db, isGap).accountId),
  }
}

const isGap = and(eq(accountStandings.isSlipping, false), eq(accountStandings.gapCount, 3))

function standing(db: Db, where: SQL | undefined) {
  return first(db.select().from(accountStandings).where(where).get())
}

/** Templates and files of the vendor's. */
function officeStory(db: Db) {
  const template = first(db.select().from(templates).where(eq(templates.shippedAs, 'deep')).get())
  const isStep = and(eq(templateItems.templateId, template.id), eq(templateItems.kind, 'milestone'))
  return {
    templateId: template.id,
    lineId: first(db.select().from(templateItems).where(isStep).get()).id,
    newImportId: first(db.select().from(imports).where(isNull(imports.checkedAt)).get()).id,
    checkedImportId: first(db.select().from(imports).where(isNotNull(imports.checkedAt)).get()).id,
  }
}

function slugOf(db: Db, accountId: string): string {
  return first(db.select().from(accounts).where(eq(accounts.id, accountId)).get()).slug
}

function approverOf(db: Db, accountId: string): string {
  const isApprover = and(
    eq(memberships.accountId, accountId),
    eq(memberships.role, 'approver'),
    isNull(memberships.removedAt),
  )
  const members = db
    .select({ email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
  return first(members.where(isApprover).get()).email
}

function csmOf(db: Db, accountId: string): string {
  const isCsm = and(eq(teamMembers.accountId, accountId), eq(users.staffRole, 'csm'))
  const team = db
    .select({ email: users.email })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
  return first(team.where(isCsm).get()).email
}

function first<T>(row: T | undefined): T {
  if (!row) throw new Error('the demo story has fewer records than these tests look at')
  return row
}
