import { eq } from 'drizzle-orm'
import { mayCreateAccount } from '#app/domain/access/accounts-policy.ts'
import type { Person } from '#app/domain/access/actor.ts'
import { type CalendarDate, todayIn } from '#app/domain/calendar-date.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { stageSpells } from '#db/schema/care.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { CreateAccount } from './account-form.ts'
import { findDomainTwin } from './find-domain-twin.server.ts'
import { freeSlug } from './free-slug.server.ts'
import { joinTeam } from './join-team.server.ts'

/**
 * Opens an account in Capture, entered today in its own zone, with its creator on the team.
 * Refuses: not-allowed, invalid (another account has the domain, unless `sameDomain` says that it is another customer).
 */
export function createAccount(
  tx: Tx,
  person: Person,
  input: CreateAccount,
  at: Moment,
): Result<{ accountId: string; slug: string }> {
  if (!mayCreateAccount(person)) return refuse('not-allowed')
  const { sameDomain, ...facts } = input
  const question = sameDomain === 'yes' ? null : findDomainTwin(tx, { domain: facts.domain, person })
  if (question) return refuseFields(question)
  const accountId = at.newId()
  const slug = freeSlug(tx, facts.name)
  const enteredOn = todayIn(facts.timeZone, at.now)
  tx.insert(accounts)
    .values({
      ...facts,
      id: accountId,
      slug,
      domain: facts.domain || null,
      stage: 'capture',
      stageEnteredOn: enteredOn,
      createdAt: at.now,
      createdBy: person.userId,
    })
    .run()
  const actorId = person.userId
  beginInCapture(tx, { accountId, enteredOn, by: actorId }, at)
  recordEvent(tx, { kind: 'account-created', accountId, actorId, texts: { account: facts.name } }, at)
  const creator = tx.select().from(users).where(eq(users.id, actorId)).get()
  if (creator) joinTeam(tx, { accountId, staff: creator, actorId }, at)
  return ok({ accountId, slug })
}

/** The first line of its history of stages. */
function beginInCapture(
  tx: Tx,
  begun: { accountId: string; enteredOn: CalendarDate; by: string },
  at: Moment,
): void {
  tx.insert(stageSpells)
    .values({ ...begun, id: at.newId(), stage: 'capture', enteredAt: at.now, cause: 'opened' })
    .run()
}
