import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { investmentTiers, sides } from '../../app/domain/accounts/account.ts'
import { stages } from '../../app/domain/care/stages.ts'
import {
  cadences,
  outcomeCategories,
  outcomeDirections,
  outcomeKinds,
  outcomeUnits,
} from '../../app/domain/outcomes/outcome.ts'
import { templateItemKinds } from '../../app/domain/plan/template.ts'
import { edited, id, instant, question, version } from '../columns.ts'
import { accounts } from './accounts.ts'
import { users } from './auth.ts'

/** A set of goals, outcomes and steps for accounts of a tier and an industry; null means any. */
export const templates = sqliteTable(
  'templates',
  {
    id: id(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    investment: text('investment', { enum: investmentTiers }),
    /** Empty for any. */
    industry: text('industry').notNull().default(''),
    /** The name under which Cairn ships it; null for the vendor's own. */
    shippedAs: text('shipped_as'),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').references(() => users.id),
    archivedAt: instant('archived_at'),
    archivedBy: text('archived_by').references(() => users.id),
    ...edited(),
    version: version(),
  },
  (t) => [uniqueIndex('templates_shipped').on(t.shippedAs).where(sql`shipped_as is not null`)],
)

/** One line of a template: a goal, what is measured for it, or a step. */
export const templateItems = sqliteTable(
  'template_items',
  {
    id: id(),
    templateId: text('template_id')
      .notNull()
      .references(() => templates.id),
    kind: text('kind', { enum: templateItemKinds }).notNull(),
    /** The goal's line an outcome or a step belongs to. */
    goalItemId: text('goal_item_id'),
    position: integer('position').notNull(),
    /** Of a step: the stage it belongs to, whose start its day counts from. */
    stage: text('stage', { enum: stages }),
    title: text('title').notNull(),
    /** Of a goal: why it matters. */
    why: text('why').notNull().default(''),
    /** Days after the stage's start: a step's due day, a goal's or outcome's target day (from the day of applying). */
    days: integer('days').notNull(),
    ownerSide: text('owner_side', { enum: sides }),
    isRequired: question('is_required').notNull().default(false),
    isFirstValue: question('is_first_value').notNull().default(false),
    needsAcceptance: question('needs_acceptance').notNull().default(false),
    /** Of an outcome; its values are agreed with the customer, so a template names none but the direction. */
    category: text('category', { enum: outcomeCategories }),
    unit: text('unit', { enum: outcomeUnits }),
    unitLabel: text('unit_label').notNull().default(''),
    direction: text('direction', { enum: outcomeDirections }),
    outcomeKind: text('outcome_kind', { enum: outcomeKinds }),
    cadence: text('cadence', { enum: cadences }),
    removedAt: instant('removed_at'),
  },
  (t) => [index('template_items_template').on(t.templateId, t.position)],
)

/** Which template was applied to which account, first and last. */
export const templateApplications = sqliteTable(
  'template_applications',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    templateId: text('template_id')
      .notNull()
      .references(() => templates.id),
    firstAt: instant('first_at').notNull(),
    lastAt: instant('last_at').notNull(),
    lastBy: text('last_by').references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.templateId] })],
)
