import { and, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { invitations } from '#db/schema/accounts.ts'
import { signInTokens, users } from '#db/schema/auth.ts'
import { measurements, outcomes, outcomeTerms } from '#db/schema/outcomes.ts'
import { goals, milestones } from '#db/schema/plan.ts'
import { statement } from '#db/statement.server.ts'
import type { Mail, MailKind } from '#emails/catalogue.ts'
import { asksChecks } from './asks-still-due.server.ts'
import {
  isDeputyNamed,
  isHandoffOpen,
  isRecordedMove,
  isUnanswered,
  waitsForSide,
} from './care-still-due.server.ts'
import { standsStill, waitsForConsent } from './consents-still-due.server.ts'
import { type Ask, type Checks, type Door, noEnd, onlyIf, readerIsThere } from './door.server.ts'
import { isChosenAway } from './mail-choice.server.ts'
import { noticeChecks } from './notices-still-due.server.ts'
import {
  isCancellationCurrent,
  isDateCurrent,
  needsReview,
  waitsForReviewSignature,
} from './reviews-still-due.server.ts'
import { speakingChecks } from './speaking-still-due.server.ts'
import { isStoryFrozen, openLegalReview, waitsForApproval } from './stories-still-due.server.ts'
import { isContactKept, isQuoteStill, isReferralKept, wantsReferralNews } from './voices-still-due.server.ts'
import { wasRemoved } from './was-removed.server.ts'

const tokenById = statement((db) =>
  db
    .select({ opensUntil: signInTokens.expiresAt })
    .from(signInTokens)
    .innerJoin(users, eq(users.id, signInTokens.userId))
    .where(
      and(
        eq(signInTokens.id, sql.placeholder('id')),
        eq(users.email, sql.placeholder('to')),
        isNull(signInTokens.usedAt),
        gt(signInTokens.expiresAt, sql.placeholder('now')),
        isNull(users.deactivatedAt),
      ),
    )
    .prepare(),
)

const invitationById = statement((db) =>
  db
    .select({ opensUntil: invitations.expiresAt })
    .from(invitations)
    .where(
      and(
        eq(invitations.id, sql.placeholder('id')),
        eq(invitations.email, sql.placeholder('to')),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, sql.placeholder('now')),
      ),
    )
    .prepare(),
)

const waitingMeasurement = statement((db) =>
  db
    .select({ id: measurements.id })
    .from(measurements)
    .where(
      and(
        eq(measurements.id, sql.placeholder('id')),
        isNull(measurements.verifiedAt),
        isNull(measurements.disputedAt),
        isNull(measurements.supersededAt),
      ),
    )
    .prepare(),
)

const waitingTerms = statement((db) =>
  db
    .select({ id: outcomes.id })
    .from(outcomes)
    .innerJoin(
      outcomeTerms,
      and(eq(outcomeTerms.outcomeId, outcomes.id), eq(outcomeTerms.number, outcomes.termsNumber)),
    )
    .where(
      and(
        eq(outcomes.id, sql.placeholder('id')),
        eq(outcomes.termsNumber, sql.placeholder('number')),
        isNull(outcomeTerms.agreedAt),
      ),
    )
    .prepare(),
)

const anyWaiting = statement((db) =>
  db
    .select({ id: measurements.id })
    .from(measurements)
    .where(
      and(
        eq(measurements.outcomeId, sql.placeholder('id')),
        isNull(measurements.verifiedAt),
        isNull(measurements.disputedAt),
        isNull(measurements.supersededAt),
      ),
    )
    .limit(1)
    .prepare(),
)

const waitingGoal = statement((db) =>
  db
    .select({ id: goals.id })
    .from(goals)
    .where(and(eq(goals.id, sql.placeholder('id')), isNull(goals.agreedAt), isNull(goals.closedAt)))
    .prepare(),
)

const waitingStep = statement((db) =>
  db
    .select({ id: milestones.id })
    .from(milestones)
    .where(
      and(
        eq(milestones.id, sql.placeholder('id')),
        eq(milestones.visibility, 'shared'),
        isNotNull(milestones.completedAt),
        isNull(milestones.acceptedAt),
      ),
    )
    .prepare(),
)

const checks: Checks<MailKind> = {
  ...noticeChecks,
  ...asksChecks,
  ...speakingChecks,
  'auth-sign-in': (db, { facts, to, now }) =>
    tokenById(db).get({ id: facts.signInTokenId, to, now: now.getTime() }) ?? null,
  'accounts-invitation': openInvitation,
  'accounts-staff-invitation': openInvitation,
  'accounts-joined': (db, ask) => readerIsThere(db, ask),
  'outcomes-disputed': (db, ask) => readerIsThere(db, ask),
  'outcomes-to-confirm': (db, ask) =>
    waitingMeasurement(db).get({ id: ask.facts.measurementId }) ? readerIsThere(db, ask) : null,
  'outcomes-terms-proposed': (db, ask) => onlyIf(waitsForAgreement(db, ask.facts), db, ask),
  'outcomes-several-to-confirm': (db, ask) =>
    onlyIf(anyWaiting(db).get({ id: ask.facts.outcomeId }) !== undefined, db, ask),
  'plan-goal-proposed': (db, ask) =>
    waitingGoal(db).get({ id: ask.facts.goalId }) ? readerIsThere(db, ask) : null,
  'plan-step-to-accept': (db, ask) =>
    waitingStep(db).get({ id: ask.facts.milestoneId }) ? readerIsThere(db, ask) : null,
  'care-move-proposed': (db, ask) =>
    onlyIf(waitsForSide(db, { id: ask.facts.transitionId, side: ask.facts.side }), db, ask),
  'care-move-reminder': (db, ask) =>
    onlyIf(waitsForSide(db, { id: ask.facts.transitionId, side: 'customer' }), db, ask),
  'care-signature-void': (db, ask) =>
    onlyIf(waitsForSide(db, { id: ask.facts.transitionId, side: ask.facts.side }), db, ask),
  'care-signature-recorded': (db, ask) => onlyIf(isRecordedMove(db, ask.facts.transitionId), db, ask),
  'care-move-passed': (db, ask) => readerIsThere(db, ask),
  'care-move-declined': (db, ask) => readerIsThere(db, ask),
  'care-move-withdrawn': (db, ask) => readerIsThere(db, ask),
  'care-move-objected': (db, ask) => readerIsThere(db, ask),
  'care-stepped-back': (db, ask) => readerIsThere(db, ask),
  'care-rest': (db, ask) => readerIsThere(db, ask),
  'care-waiver-asked': (db, ask) => onlyIf(isUnanswered(db, ask.facts.waiverId), db, ask),
  'care-handoff-opened': (db, ask) => onlyIf(isHandoffOpen(db, ask.facts.handoffId), db, ask),
  'care-deputy-named': (db, ask) => onlyIf(isDeputyNamed(db, ask.facts.deputyRowId), db, ask),
  'advocacy-consent-asked': (db, ask) => onlyIf(waitsForConsent(db, ask.facts), db, ask),
  // whoever gave something has their receipt, wherever they are by then
  'advocacy-consent-receipt': () => noEnd,
  'advocacy-referral-news': (db, ask) => onlyIf(wantsReferralNews(db, ask), db, ask),
  'advocacy-referral-came': (db, ask) => onlyIf(isReferralKept(db, ask.facts), db, ask),
  // whoever let themself be contacted has no place on any plan
  'advocacy-referral-received': (db, { facts, to }) => (isContactKept(db, { ...facts, to }) ? noEnd : null),
  'advocacy-quote-submitted': (db, ask) =>
    onlyIf(isQuoteStill(db, { ...ask.facts, state: 'submitted' }), db, ask),
  'advocacy-quote-returned': (db, ask) =>
    onlyIf(isQuoteStill(db, { ...ask.facts, state: 'rejected' }), db, ask),
  'advocacy-quote-published': (db, ask) =>
    onlyIf(isQuoteStill(db, { ...ask.facts, state: 'published' }), db, ask),
  'advocacy-consent-withdrawn': (db, ask) => (ask.facts.side === 'vendor' ? readerIsThere(db, ask) : noEnd),
  'advocacy-consent-ended': (db, ask) => (ask.facts.side === 'vendor' ? readerIsThere(db, ask) : noEnd),
  'advocacy-consent-ending': (db, ask) => (standsStill(db, ask.facts.consentIds) ? noEnd : null),
  'advocacy-consent-flagged': (db, ask) => readerIsThere(db, ask),
  // a date goes to everybody who takes part, with a place on the plan or without, but not to whom it was taken from
  'reviews-invitation': dateOfReview,
  'reviews-changed': dateOfReview,
  'reviews-cancelled': (db, ask) => (isCancellationCurrent(db, ask) ? noEnd : null),
  'reviews-to-sign': (db, ask) => onlyIf(waitsForReviewSignature(db, ask.facts), db, ask),
  'reviews-to-schedule': (db, ask) => onlyIf(isReviewMissing(db, ask), db, ask),
  'advocacy-story-review': (db, ask) => onlyIf(waitsForApproval(db, ask.facts), db, ask),
  'advocacy-story-answered': (db, ask) => readerIsThere(db, ask),
  'advocacy-legal-review': (db, { facts, to, now }) =>
    openLegalReview(db, { id: facts.legalReviewId, to, now }),
  'advocacy-story-frozen': (db, ask) => onlyIf(isStoryFrozen(db, ask.facts.storyId), db, ask),
}

/**
 * Asks again, just before sending, whether a mail should still go: the link unused and in time, the invitation open,
 * the figure, terms or goal still waiting, the reader still on the plan, and not against mails of its kind.
 */
export function findDoor(db: Db, mail: Mail, { to, accountId, now }: Omit<Ask<MailKind>, 'facts'>): Door {
  if (isChosenAway(db, { kind: mail.kind, to, accountId })) return null
  return findDoorOf(db, mail.kind, { facts: mail.facts, to, accountId, now })
}

function findDoorOf<K extends MailKind>(db: Db, kind: K, ask: Ask<K>): Door {
  return checks[kind](db, ask)
}

function dateOfReview(db: Db, ask: Ask<'reviews-invitation'> | Ask<'reviews-changed'>): Door {
  const { to: email, accountId } = ask
  if (accountId && wasRemoved(db, { email, accountId })) return null
  return isDateCurrent(db, ask) ? noEnd : null
}

function openInvitation(
  db: Db,
  { facts, to, now }: { facts: { invitationId: string }; to: string; now: Date },
): Door {
  return invitationById(db).get({ id: facts.invitationId, to, now: now.getTime() }) ?? null
}

/** Nobody has agreed the very version the mail tells of, and it is still the one that holds. */
function waitsForAgreement(
  db: Db,
  { outcomeId: id, number }: { outcomeId: string; number: number },
): boolean {
  return waitingTerms(db).get({ id, number }) !== undefined
}

function isReviewMissing(db: Db, { facts, accountId, now }: Ask<'reviews-to-schedule'>): boolean {
  return accountId !== null && needsReview(db, { accountId, heldOn: facts.heldOn, now: now.getTime() })
}
