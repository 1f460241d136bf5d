import { sql } from 'drizzle-orm'
import { index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { sides } from '../../app/domain/accounts/account.ts'
import { criterionKeys } from '../../app/domain/care/criteria.ts'
import { spellCauses } from '../../app/domain/care/spell.ts'
import { stages } from '../../app/domain/care/stages.ts'
import { calendarDate, id, instant, question } from '../columns.ts'
import { accounts, files } from './accounts.ts'
import { users } from './auth.ts'

const accountId = () =>
  text('account_id')
    .notNull()
    .references(() => accounts.id)

const userId = (name: string) => text(name).references(() => users.id)

/**
 * The history of an account's stages, append-only (triggers refuse UPDATE and DELETE): a row for every time it came
 * into a stage. A spell lasts until the next one begins.
 */
export const stageSpells = sqliteTable(
  'stage_spells',
  {
    id: id(),
    accountId: accountId(),
    stage: text('stage', { enum: stages }).notNull(),
    /** The day in the account's zone. */
    enteredOn: calendarDate('entered_on').notNull(),
    enteredAt: instant('entered_at').notNull(),
    cause: text('cause', { enum: spellCauses }).notNull(),
    /** The move that led here, for `moved` and `returned`. */
    transitionId: text('transition_id'),
    reason: text('reason').notNull().default(''),
    by: userId('by'),
  },
  (t) => [index('stage_spells_account').on(t.accountId, t.enteredAt)],
)

/** A move to the next stage: proposed once, then passed, declined, withdrawn, or taken back by an objection. */
export const transitions = sqliteTable(
  'transitions',
  {
    id: id(),
    accountId: accountId(),
    /** The spell it would end: waivers and signatures belong to that spell. */
    spellId: text('spell_id')
      .notNull()
      .references(() => stageSpells.id),
    fromStage: text('from_stage', { enum: stages }).notNull(),
    toStage: text('to_stage', { enum: stages }).notNull(),
    proposedAt: instant('proposed_at').notNull(),
    /** Null when the last criterion became met and the move proposed itself. */
    proposedBy: userId('proposed_by'),
    /** First and second mail to those who may sign for the customer. */
    askedAt: instant('asked_at'),
    remindedAt: instant('reminded_at'),
    passedAt: instant('passed_at'),
    /** The evidence both sides signed, as canonical JSON, and its SHA-256 (hex): kept for ever. */
    snapshot: text('snapshot'),
    snapshotHash: text('snapshot_hash'),
    declinedAt: instant('declined_at'),
    declinedBy: userId('declined_by'),
    declinedSide: text('declined_side', { enum: sides }),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: userId('withdrawn_by'),
    /** Why it was declined or withdrawn. */
    reason: text('reason').notNull().default(''),
    /** Set when the customer's signature was recorded by the vendor: an approver may object until then. */
    objectionUntil: instant('objection_until'),
    objectedAt: instant('objected_at'),
    objectedBy: userId('objected_by'),
    objection: text('objection').notNull().default(''),
  },
  (t) => [
    uniqueIndex('transitions_open')
      .on(t.accountId)
      .where(sql`passed_at is null and declined_at is null and withdrawn_at is null`),
    index('transitions_account').on(t.accountId, t.proposedAt),
    index('transitions_spell').on(t.spellId),
  ],
)

/** A side's signature under one snapshot; void when the evidence changed before the other side signed. */
export const transitionSignatures = sqliteTable(
  'transition_signatures',
  {
    id: id(),
    transitionId: text('transition_id')
      .notNull()
      .references(() => transitions.id),
    side: text('side', { enum: sides }).notNull(),
    signedBy: text('signed_by')
      .notNull()
      .references(() => users.id),
    signedAt: instant('signed_at').notNull(),
    snapshot: text('snapshot').notNull(),
    /** SHA-256 (hex) of `snapshot`. */
    hash: text('hash').notNull(),
    /** The approver a deputy signed for. */
    deputyFor: userId('deputy_for'),
    /** For a customer's agreement recorded by a lead: where it stands (mail, minutes). */
    isRecorded: question('is_recorded').notNull().default(false),
    evidenceNote: text('evidence_note').notNull().default(''),
    evidenceLink: text('evidence_link').notNull().default(''),
    evidenceFileId: text('evidence_file_id').references(() => files.id),
    voidedAt: instant('voided_at'),
    voidedBecause: text('voided_because').notNull().default(''),
  },
  (t) => [
    uniqueIndex('transition_signatures_live').on(t.transitionId, t.side).where(sql`voided_at is null`),
    index('transition_signatures_transition').on(t.transitionId),
  ],
)

/** A lead lets a criterion go for this spell, with a reason; a CSM may ask first. */
export const waivers = sqliteTable(
  'waivers',
  {
    id: id(),
    accountId: accountId(),
    spellId: text('spell_id')
      .notNull()
      .references(() => stageSpells.id),
    criterion: text('criterion', { enum: criterionKeys }).notNull(),
    reason: text('reason').notNull(),
    askedAt: instant('asked_at'),
    askedBy: userId('asked_by'),
    grantedAt: instant('granted_at'),
    grantedBy: userId('granted_by'),
    refusedAt: instant('refused_at'),
    refusedBy: userId('refused_by'),
    /** Taken back by a lead. */
    endedAt: instant('ended_at'),
    endedBy: userId('ended_by'),
  },
  (t) => [
    uniqueIndex('waivers_live')
      .on(t.spellId, t.criterion)
      .where(sql`refused_at is null and ended_at is null`),
    index('waivers_account').on(t.accountId),
  ],
)

/** An approver's stand-in between two days (both counted). */
export const deputies = sqliteTable(
  'deputies',
  {
    id: id(),
    accountId: accountId(),
    approverId: text('approver_id')
      .notNull()
      .references(() => users.id),
    deputyId: text('deputy_id')
      .notNull()
      .references(() => users.id),
    startsOn: calendarDate('starts_on').notNull(),
    endsOn: calendarDate('ends_on').notNull(),
    namedAt: instant('named_at').notNull(),
    revokedAt: instant('revoked_at'),
    revokedBy: userId('revoked_by'),
  },
  (t) => [index('deputies_account').on(t.accountId, t.deputyId)],
)

/** A rest at a stage, by either side's choice. */
export const rests = sqliteTable(
  'rests',
  {
    id: id(),
    accountId: accountId(),
    stage: text('stage', { enum: stages }).notNull(),
    side: text('side', { enum: sides }).notNull(),
    reason: text('reason').notNull(),
    startedAt: instant('started_at').notNull(),
    startedBy: userId('started_by'),
    /** The last day of the rest, where one is named. */
    endsOn: calendarDate('ends_on'),
    endedAt: instant('ended_at'),
    /** Null with `endedAt` set: it ended by its date. */
    endedBy: userId('ended_by'),
  },
  (t) => [
    uniqueIndex('rests_open').on(t.accountId).where(sql`ended_at is null`),
    index('rests_account').on(t.accountId, t.startedAt),
    index('rests_ending').on(t.endsOn).where(sql`ended_at is null and ends_on is not null`),
  ],
)

/** Who of the vendor answers for the account in a stage. */
export const stageOwners = sqliteTable(
  'stage_owners',
  {
    accountId: accountId(),
    stage: text('stage', { enum: stages }).notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    namedAt: instant('named_at').notNull(),
    namedBy: userId('named_by'),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.stage] }), index('stage_owners_user').on(t.userId)],
)

/** The handing over from one stage's owner to the next one's; until accepted the giver answers for the account. */
export const handoffs = sqliteTable(
  'handoffs',
  {
    id: id(),
    accountId: accountId(),
    stage: text('stage', { enum: stages }).notNull(),
    transitionId: text('transition_id').references(() => transitions.id),
    fromUserId: text('from_user_id')
      .notNull()
      .references(() => users.id),
    toUserId: text('to_user_id')
      .notNull()
      .references(() => users.id),
    openedAt: instant('opened_at').notNull(),
    note: text('note').notNull().default(''),
    noteEditedAt: instant('note_edited_at'),
    contextReadAt: instant('context_read_at'),
    peopleMetAt: instant('people_met_at'),
    promisesKnownAt: instant('promises_known_at'),
    acceptedAt: instant('accepted_at'),
    acceptedBy: userId('accepted_by'),
    /** Not needed any more: the owner was changed again, or the account stepped back. */
    cancelledAt: instant('cancelled_at'),
  },
  (t) => [
    uniqueIndex('handoffs_open').on(t.accountId).where(sql`accepted_at is null and cancelled_at is null`),
    index('handoffs_account').on(t.accountId, t.openedAt),
    index('handoffs_receiver').on(t.toUserId).where(sql`accepted_at is null and cancelled_at is null`),
  ],
)
