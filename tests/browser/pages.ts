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

/** The richest account of the demo, an approver and a CSM of it, and an admin. */
export function demoStory(site: Site) {
  const { db } = site
  const account = first(db.select().from(accounts).where(eq(accounts.slug, 'northwind-traders')).get())
  const { slug, id: here } = account
  const outcome = first(db.select().from(outcomes).where(eq(outcomes.accountId, here)).get())
  const isShared = and(eq(milestones.accountId, here), eq(milestones.visibility, 'shared'))
  const isCustomers = and(eq(stakeholders.accountId, here), eq(stakeholders.side, 'customer'))
  return {
    slug,
    ...people(site, here),
    outcomeId: outcome.id,
    goalId: first(db.select().from(goals).where(eq(goals.id, outcome.goalId)).get()).id,
    milestoneId: first(db.select().from(milestones).where(isShared).get()).id,
    stakeholderId: first(db.select().from(stakeholders).where(isCustomers).get()).id,
  }
}

function people({ db }: Site, here: string) {
  const email = { email: users.email }
  const isApprover = and(
    eq(memberships.accountId, here),
    eq(memberships.role, 'approver'),
    isNull(memberships.removedAt),
  )
  const isCsm = and(eq(teamMembers.accountId, here), eq(users.staffRole, 'csm'))
  const members = db.select(email).from(memberships).innerJoin(users, eq(users.id, memberships.userId))
  const team = db.select(email).from(teamMembers).innerJoin(users, eq(users.id, teamMembers.userId))
  return {
    customer: first(members.where(isApprover).get()).email,
    csm: first(team.where(isCsm).get()).email,
    staff: first(db.select(email).from(users).where(eq(users.staffRole, 'admin')).get()).email,
  }
}

function first<T>(row: T | undefined): T {
  if (!row) throw new Error('the demo story has fewer records than these tests look at')
  return row
}
