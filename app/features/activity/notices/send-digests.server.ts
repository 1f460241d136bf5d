import { setImmediate as breathe } from 'node:timers/promises'
import { writeDigest } from '#app/domain/activity/digest.ts'
import { isDigestDue } from '#app/domain/activity/digest-due.ts'
import { isAsking } from '#app/domain/activity/notice.ts'
import { choiceFor, weeklyKinds } from '#app/domain/activity/notice-choice.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, refuse } from '#app/domain/refusal.ts'
import { latestEventId } from '#app/features/activity/versions.server.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import { write } from '#db/transaction.server.ts'
import { readDigestSources, type WorthOf } from './digest-sources.server.ts'
import { allChoices } from './notice-choices.server.ts'
import { readWeek } from './notice-queries.server.ts'

type Candidate = {
  userId: string
  email: string
  kind: 'staff' | 'customer'
  timeZone: string
  locale: string
  workStarts: number
  workEnds: number
  workDays: string
  consideredAt: number | null
  sentAt: number | null
}

const slice = 200

/** In slices by id; whoever was considered within two days is not looked at. */
const candidates = statement((db) =>
  db.$client.prepare<{ after: string; before: number; slice: number }, Candidate>(`
    select u.id as userId, u.email, u.kind, coalesce(u.time_zone, v.time_zone, 'UTC') as timeZone,
      coalesce(u.locale, 'en-GB') as locale, u.work_starts as workStarts, u.work_ends as workEnds,
      u.work_days as workDays, d.considered_at as consideredAt, d.sent_at as sentAt
    from users u left join digests d on d.user_id = u.id left join vendor v on v.id = 1
    where u.id > @after and u.deactivated_at is null and (d.considered_at is null or d.considered_at < @before)
    order by u.id limit @slice`),
)

const consider = statement((db) =>
  db.$client.prepare<{ userId: string; before: number | null; now: number; through: number; isSent: 0 | 1 }>(`
    insert into digests (user_id, through_event_id, considered_at, sent_at)
    values (@userId, @through, @now, case when @isSent then @now end)
    on conflict (user_id) do update set through_event_id = excluded.through_event_id,
      considered_at = excluded.considered_at, sent_at = coalesce(excluded.sent_at, sent_at)
      where digests.considered_at is @before`),
)

type Sending = { db: Db; clock: () => Moment; signal: AbortSignal; worthOf: WorthOf }

/**
 * Sends the weekly summaries that are due, one person and transaction at a time: considering somebody and writing their
 * mail are one, so that neither a crash nor another process sends one twice. Somebody new begins with the week after.
 * Says how many were written; one that fails keeps nobody else waiting, and is thrown at the end.
 */
export async function sendDigests({ db, clock, signal, worthOf }: Sending): Promise<number> {
  let [after, written] = ['', 0]
  const failures: unknown[] = []
  while (!signal.aborted) {
    const at = clock()
    const found = candidates(db).all({ after, before: at.now.getTime() - 48 * 3_600_000, slice })
    for (const candidate of found) {
      if (signal.aborted) break
      try {
        if (!isConsidered(candidate, at.now)) continue
        if (sendOne(db, candidate, { at, worthOf })) written += 1
      } catch (error) {
        failures.push(error)
      }
      // requests come first
      await breathe()
    }
    after = found.at(-1)?.userId ?? ''
    if (found.length < slice) break
  }
  if (failures.length > 0) throw failures[0]
  return written
}

/** Somebody new is considered at once, and told from then on. */
function isConsidered(candidate: Candidate, now: Date): boolean {
  const { consideredAt } = candidate
  return consideredAt === null || isDigestDue(candidate, { now, consideredAt: new Date(consideredAt) })
}

function sendOne(db: Db, reader: Candidate, { at, worthOf }: { at: Moment; worthOf: WorthOf }): boolean {
  const { userId, email: to, consideredAt } = reader
  const digest =
    consideredAt === null ? null : tellWeek(db, reader, { at, since: new Date(consideredAt), worthOf })
  const facts = { userId, before: consideredAt, now: at.now.getTime(), through: latestEventId(db) }
  const result = write(db, (tx) => {
    const { changes } = consider(tx).run({ ...facts, isSent: digest ? 1 : 0 })
    // somebody else was faster
    if (changes === 0) return refuse('already-done')
    if (digest)
      enqueueEmail(tx, { kind: 'activity-digest', facts: { userId, ...digest }, to, accountId: null }, at)
    return ok(null)
  })
  return result.ok && digest !== null
}

/** What there is to say, or null. What was told at once is not told again; what still waits is. */
function tellWeek(db: Db, reader: Candidate, week: { at: Moment; since: Date; worthOf: WorthOf }) {
  const { since, at, worthOf } = week
  const { now } = at
  const choices = allChoices(db, reader.userId)
  const wanted = readWeek(db, reader, since).filter(({ kind, accountId }) => {
    const { mail } = choiceFor(choices, { kind, accountId })
    return mail === 'weekly' || (isAsking(kind) && mail === 'at_once')
  })
  const places = [...new Set(['', ...choices.map(({ accountId }) => accountId)])]
  if (places.every((accountId) => weeklyKinds(choices, accountId).length === 0)) return null
  const told = mostTold(wanted)
  const tellsValue = choiceFor(choices, { kind: 'value', accountId: '' }).mail === 'weekly'
  const sources = readDigestSources(db, reader, { now, since, told, tellsValue, worthOf })
  return writeDigest(sources, wanted, { now, since, timeZone: reader.timeZone, locale: reader.locale })
}

/** A summary shows a few accounts: the ledgers of the others need not be read, while everybody else waits. */
const ledgersAtMost = 8

/** The accounts with the most to say. */
function mostTold(notices: readonly { accountId: string }[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { accountId } of notices) counts.set(accountId, (counts.get(accountId) ?? 0) + 1)
  const most = [...counts].sort(([, one], [, other]) => other - one).slice(0, ledgersAtMost)
  return new Set(most.map(([accountId]) => accountId))
}
