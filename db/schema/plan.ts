import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { sides, visibilities } from '../../app/domain/accounts/account.ts'
import { stages } from '../../app/domain/care/stages.ts'
import { goalClosures, goalPriorities, goalProgresses } from '../../app/domain/plan/goal.ts'
import { decisionRoles, influences, sentiments } from '../../app/domain/plan/stakeholder.ts'
import { calendarDate, edited, id, instant, question, version } from '../columns.ts'
import { accounts, files } from './accounts.ts'
import { users } from './auth.ts'

const accountId = () =>
  text('account_id')
    .notNull()
    .references(() => accounts.id)

/** The half of a person on the plan that both sides see and keep. */
export const stakeholders = sqliteTable(
  'stakeholders',
  {
    id: id(),
    accountId: accountId(),
    name: text('name').notNull(),
    title: text('title').notNull().default(''),
    side: text('side', { enum: sides }).notNull(),
    /** Their address as an import brought it, in small letters: by it the next import finds them again. */
    email: text('email'),
    /** Their login, where they have one. */
    userId: text('user_id').references(() => users.id),
    reportsToId: text('reports_to_id'),
    doesInfluenceRenewal: question('does_influence_renewal').notNull().default(false),
    doesUncoverUseCases: question('does_uncover_use_cases').notNull().default(false),
    doesControlBudget: question('does_control_budget').notNull().default(false),
    departedAt: instant('departed_at'),
    departedBy: text('departed_by').references(() => users.id),
    createdAt: instant('created_at').notNull(),
    ...edited(),
    version: version(),
  },
  (t) => [index('stakeholders_account').on(t.accountId), index('stakeholders_user').on(t.userId)],
)

export const stakeholderRoles = sqliteTable(
  'stakeholder_roles',
  {
    stakeholderId: text('stakeholder_id')
      .notNull()
      .references(() => stakeholders.id),
    role: text('role', { enum: decisionRoles }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.stakeholderId, t.role] })],
)

/** The half that only the vendor's side sees: kept apart so that no shared query can read it by accident. */
export const stakeholderNotes = sqliteTable('stakeholder_notes', {
  stakeholderId: text('stakeholder_id')
    .primaryKey()
    .references(() => stakeholders.id),
  isBlocker: question('is_blocker').notNull().default(false),
  influence: text('influence', { enum: influences }).notNull().default('medium'),
  sentiment: text('sentiment', { enum: sentiments }).notNull().default('unknown'),
  lastContactOn: calendarDate('last_contact_on'),
  note: text('note').notNull().default(''),
  ...edited(),
  version: version(),
})

/** The customer's challenge and what success looks like. A new row for every edit. */
export const contextVersions = sqliteTable(
  'context_versions',
  {
    id: id(),
    accountId: accountId(),
    number: integer('number').notNull(),
    headline: text('headline').notNull().default(''),
    challenge: text('challenge').notNull(),
    success: text('success').notNull(),
    writtenBy: text('written_by').references(() => users.id),
    writtenAt: instant('written_at').notNull(),
    confirmedBy: text('confirmed_by').references(() => users.id),
    confirmedAt: instant('confirmed_at'),
  },
  (t) => [uniqueIndex('context_versions_number').on(t.accountId, t.number)],
)

export const goals = sqliteTable(
  'goals',
  {
    id: id(),
    accountId: accountId(),
    title: text('title').notNull(),
    why: text('why').notNull().default(''),
    customerOwnerId: text('customer_owner_id').references(() => stakeholders.id),
    vendorOwnerId: text('vendor_owner_id').references(() => stakeholders.id),
    priority: text('priority', { enum: goalPriorities }).notNull().default('normal'),
    targetDate: calendarDate('target_date'),
    progress: text('progress', { enum: goalProgresses }).notNull().default('not_started'),
    proposedAt: instant('proposed_at'),
    proposedBy: text('proposed_by').references(() => users.id),
    proposedSide: text('proposed_side', { enum: sides }),
    agreedAt: instant('agreed_at'),
    agreedBy: text('agreed_by').references(() => users.id),
    closedAt: instant('closed_at'),
    closedBy: text('closed_by').references(() => users.id),
    closure: text('closure', { enum: goalClosures }),
    /** The line of a template it was made from, so that applying twice makes nothing twice. */
    templateItemId: text('template_item_id'),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').references(() => users.id),
    ...edited(),
    version: version(),
  },
  (t) => [index('goals_account').on(t.accountId)],
)

/** A dated step with an owner on either side. */
export const milestones = sqliteTable(
  'milestones',
  {
    id: id(),
    accountId: accountId(),
    title: text('title').notNull(),
    stage: text('stage', { enum: stages }).notNull(),
    goalId: text('goal_id').references(() => goals.id),
    ownerId: text('owner_id').references(() => stakeholders.id),
    dueOn: calendarDate('due_on'),
    visibility: text('visibility', { enum: visibilities }).notNull().default('shared'),
    /** Order within its stage: smaller first, then by due day. */
    position: integer('position').notNull().default(0),
    /** A gate waits for it. Never internal: the customer sees what a gate waits for. */
    isRequired: question('is_required').notNull().default(false),
    /** The step with which the customer first gains something. */
    isFirstValue: question('is_first_value').notNull().default(false),
    needsAcceptance: question('needs_acceptance').notNull().default(false),
    completedAt: instant('completed_at'),
    completedBy: text('completed_by').references(() => users.id),
    completedSide: text('completed_side', { enum: sides }),
    evidenceNote: text('evidence_note').notNull().default(''),
    evidenceLink: text('evidence_link').notNull().default(''),
    evidenceFileId: text('evidence_file_id').references(() => files.id),
    acceptedAt: instant('accepted_at'),
    acceptedBy: text('accepted_by').references(() => users.id),
    acceptedSide: text('accepted_side', { enum: sides }),
    templateItemId: text('template_item_id'),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').references(() => users.id),
    ...edited(),
    version: version(),
  },
  (t) => [index('milestones_account').on(t.accountId, t.completedAt, t.dueOn)],
)

/** What has to be done before a step can be. */
export const milestoneDependencies = sqliteTable(
  'milestone_dependencies',
  {
    accountId: accountId(),
    milestoneId: text('milestone_id')
      .notNull()
      .references(() => milestones.id),
    dependsOnId: text('depends_on_id')
      .notNull()
      .references(() => milestones.id),
  },
  (t) => [
    primaryKey({ columns: [t.milestoneId, t.dependsOnId] }),
    index('milestone_dependencies_account').on(t.accountId),
  ],
)
