import { and, eq, isNull } from 'drizzle-orm'
import { accounts, memberships, teamMembers } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { outcomes } from '#db/schema/outcomes.ts'
import { goals, milestones, stakeholders } from '#db/schema/plan.ts'
import type { Site } from './site.ts'

/** A page, and whose eyes it is looked at with. */
export type Seen = { name: string; as: 'nobody' | 'customer' | 'staff'; path: (story: DemoStory) => string }

/** Addresses and ids of the demo's richest account, and two people who may open it. */
export type DemoStory = ReturnType<typeof demoStory>

const plan = ({ slug }: DemoStory) => `/plans/${slug}`
const below =
  (...parts: string[]) =>
  (story: DemoStory) =>
    `${plan(story)}/${parts.join('/')}`

/** Pages that both sides open, at the same address. */
const bothSides: [string, Seen['path']][] = [
  ['plan', plan],
  ['goal', (story) => `${plan(story)}/goals/${story.goalId}`],
  ['goal-new', below('goals', 'new')],
  ['context', below('context')],
  ['milestones', below('milestones')],
  ['milestone', (story) => `${plan(story)}/milestones/${story.milestoneId}`],
  ['outcomes', below('outcomes')],
  ['outcome', (story) => `${plan(story)}/outcomes/${story.outcomeId}`],
  ['outcome-measure', (story) => `${plan(story)}/outcomes/${story.outcomeId}?do=measure`],
  ['outcome-new', below('outcomes', 'new')],
  ['outcome-edit', (story) => `${plan(story)}/outcomes/${story.outcomeId}/edit`],
  ['people', below('people')],
  ['person', (story) => `${plan(story)}/people/${story.stakeholderId}`],
  ['person-new', below('people', 'new')],
  ['members', below('members')],
  ['activity', below('activity')],
  ['missing', below('no-such-page')],
  ['profile', () => '/profile'],
]

const staffOnly: [string, Seen['path']][] = [
  ['portfolio', () => '/portfolio'],
  ['account-new', () => '/accounts/new'],
  ['account-settings', below('settings')],
  ['settings', () => '/settings'],
  ['settings-staff', () => '/settings/staff'],
  ['settings-mail', () => '/settings/mail'],
]

const open: [string, Seen['path']][] = [
  ['sign-in', () => '/sign-in'],
  ['sign-in-staff', () => '/sign-in/staff'],
  ['link-unknown', () => '/sign-in/link/never-sent'],
  ['invitation-unknown', () => '/invitation/never-sent'],
  ['missing-open', () => '/no/such/page'],
]

const seen = (as: Seen['as'], list: [string, Seen['path']][]) =>
  list.map(([name, path]) => ({ name: `${as}-${name}`, as, path }))

/** Every page that there is. */
export const pages: Seen[] = [
  ...seen('nobody', open),
  ...seen('customer', bothSides),
  ...seen('staff', [...staffOnly, ...bothSides]),
]

/** The account with the most goals, an approver of it, and an admin. */
export function demoStory({ db }: Site) {
  const account = db.select().from(accounts).where(eq(accounts.slug, 'northwind-traders')).get()
  if (!account) throw new Error('the demo story has no Northwind Traders')
  const here = account.id
  const first = <T>(row: T | undefined): T => {
    if (!row) throw new Error('the demo story has fewer records than these tests look at')
    return row
  }
  const approver = db
    .select({ email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(eq(memberships.accountId, here), eq(memberships.role, 'approver'), isNull(memberships.removedAt)),
    )
    .get()
  const admin = db.select({ email: users.email }).from(users).where(eq(users.staffRole, 'admin')).get()
  const csm = db
    .select({ email: users.email })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(and(eq(teamMembers.accountId, here), eq(users.staffRole, 'csm')))
    .get()
  const outcome = first(db.select().from(outcomes).where(eq(outcomes.accountId, here)).get())
  const milestone = db
    .select()
    .from(milestones)
    .where(and(eq(milestones.accountId, here), eq(milestones.visibility, 'shared')))
    .get()
  return {
    slug: account.slug,
    customer: first(approver).email,
    staff: first(admin).email,
    csm: first(csm).email,
    outcomeId: outcome.id,
    goalId: first(db.select().from(goals).where(eq(goals.id, outcome.goalId)).get()).id,
    milestoneId: first(milestone).id,
    stakeholderId: first(
      db
        .select()
        .from(stakeholders)
        .where(and(eq(stakeholders.accountId, here), eq(stakeholders.side, 'customer')))
        .get(),
    ).id,
  }
}
