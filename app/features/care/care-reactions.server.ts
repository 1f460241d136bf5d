import { and, eq, isNull } from 'drizzle-orm'
import type { EventKind } from '#app/domain/activity/event.ts'
import type { Moment } from '#app/domain/moment.ts'
import { type Happened, reactTo } from '#app/features/activity/reactions.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import { accountStandings } from '#db/schema/care-standing.ts'
import type { Tx } from '#db/transaction.server.ts'
import { weighAccount } from './weigh-account.server.ts'

/** Every kind of event that can change what a gate looks at, or how the account stands in the vendor's lists. */
export const weighingKinds = [
  ...['account-created', 'account-changed', 'account-imported', 'account-placed', 'template-applied'],
  ...['member-joined', 'member-role-changed', 'member-removed', 'team-left'],
  ...['context-written', 'context-confirmed', 'word-allowed', 'word-allowance-ended'],
  ...[
    'stakeholder-added',
    'stakeholder-changed',
    'stakeholder-departed',
    'stakeholder-returned',
    'successor-named',
  ],
  ...['goal-added', 'goal-changed', 'goal-proposed', 'goal-agreed', 'goal-closed', 'goal-reopened'],
  ...['solution-added', 'solution-changed', 'solution-removed', 'value-statement-written'],
  ...['outcome-added', 'outcome-changed', 'measurement-reported', 'measurement-corrected'],
  ...['measurement-verified', 'measurement-disputed', 'dispute-ended', 'terms-changed', 'terms-agreed'],
  ...['measurement-withdrawn', 'measurements-imported'],
  ...[
    'milestone-added',
    'milestone-changed',
    'milestone-completed',
    'milestone-reopened',
    'milestone-accepted',
  ],
  ...['review-scheduled', 'review-changed', 'review-cancelled', 'review-held', 'review-signed'],
  ...['ask-type-opened', 'ask-type-closed'],
  ...['move-proposed', 'move-signed', 'signature-voided', 'move-declined', 'move-withdrawn', 'move-passed'],
  ...['move-objected', 'stepped-back', 'rest-started', 'rest-ended'],
  ...['waiver-asked', 'waiver-granted', 'waiver-refused', 'waiver-ended'],
  ...['handoff-opened', 'handoff-accepted', 'audit-answered'],
  ...['referral-moved', 'referral-erased', 'talk-delivered', 'talk-missed', 'story-moved', 'story-frozen'],
  ...['testimonial-submitted', 'testimonial-published', 'testimonial-unpublished'],
  ...['consent-granted', 'consent-declined', 'consent-withdrawn', 'consent-expired'],
] as const satisfies readonly EventKind[]

/** A day before all others: what stands on it is worked out again by the next run of the job. */
export const overdue = '1900-01-01'

/** Called once per process. */
export function registerCareReactions(): void {
  reactTo({ name: 'care: weigh the account', kinds: weighingKinds, react: weighWhoseEvidence })
  reactTo({
    name: 'care: weigh every account when the vocabulary, or the name that belongs to it, changes',
    kinds: ['vocabulary-changed', 'vendor-set-up', 'vendor-changed'],
    react: (tx) => tx.update(accountStandings).set({ lapsesOn: overdue }).run(),
  })
}

/** What somebody opened in their own profile belongs to no account: it counts for each they are a member of. */
function weighWhoseEvidence(tx: Tx, happened: Happened, at: Moment): void {
  const accountIds = happened.accountId === null ? accountsOf(tx, happened) : [happened.accountId]
  for (const accountId of accountIds) weighAccount(tx, accountId, at)
}

function accountsOf(tx: Tx, happened: Happened): string[] {
  if (!('userId' in happened)) return []
  const isMember = and(eq(memberships.userId, happened.userId), isNull(memberships.removedAt))
  const found = tx.select({ accountId: memberships.accountId }).from(memberships).where(isMember).all()
  return found.map(({ accountId }) => accountId)
}
