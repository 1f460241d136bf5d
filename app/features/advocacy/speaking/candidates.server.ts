import { doesFit, type FitReason, fitsOf, fitWeight } from '#app/domain/advocacy/fits.ts'
import { isReady, readinessOf } from '#app/domain/advocacy/readiness.ts'
import type { TalkFormat } from '#app/domain/advocacy/speaking.ts'
import { gatherReadiness } from '#app/features/advocacy/asks/gather-readiness.server.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import type { SpeakingEvent } from './event-columns.ts'

type Row = {
  userId: string
  person: string
  accountId: string
  account: string
  accountSlug: string
  topics: string | null
  formats: string | null
  regions: string | null
}

const openToSpeaking = statement((db) =>
  db.$client.prepare<{ eventId: string; readerId: string; seesAll: 0 | 1 }, Row>(`
    select u.id as userId, u.name as person, a.id as accountId, a.name as account, a.slug as accountSlug,
      p.topics, p.formats, p.regions
    from advocate_openings o join users u on u.id = o.user_id and u.deactivated_at is null
      join memberships m on m.user_id = u.id and m.removed_at is null
      join accounts a on a.id = m.account_id and a.ended_at is null
      left join advocate_profiles p on p.user_id = u.id
    where o.type = 'speaking' and o.closed_at is null
      and (@seesAll = 1 or exists (select 1 from team_members t
        where t.account_id = a.id and t.user_id = @readerId and t.removed_at is null))
      and not exists (select 1 from speaker_invites i where i.event_id = @eventId and i.user_id = u.id)
    order by o.opened_at, u.id limit 300`),
)

/** Shown at most: a call is answered by a few people, asked one by one. */
const shownAtMost = 8

type Asked = { event: SpeakingEvent; readerId: string; seesAll: boolean; now: Date }

export type Candidate = {
  userId: string
  person: string
  accountId: string
  account: string
  accountSlug: string
  reasons: FitReason[]
  /** Why they cannot be asked now; empty when they can. */
  whyNotNow: string[]
}

/**
 * Who fits a call, of those a staff member may ask: people who opened talks in their own profile and whose topics, formats
 * and regions do not speak against it, best first, each with the reasons, and whether they may be asked now. One statement,
 * and three for each of the few that are shown.
 */
export function candidatesFor(db: Db, { event, readerId, seesAll, now }: Asked): Candidate[] {
  const rows = openToSpeaking(db).all({ eventId: event.id, readerId, seesAll: seesAll ? 1 : 0 })
  return rows
    .map((row) => ({ row, reasons: fitsOf(event, profileOf(row)) }))
    .filter(({ reasons }) => doesFit(reasons))
    .sort((one, other) => fitWeight(other.reasons) - fitWeight(one.reasons))
    .slice(0, shownAtMost)
    .map(({ row, reasons }) => {
      const { topics: _, formats: __, regions: ___, ...who } = row
      return { ...who, reasons, whyNotNow: whyNotNow(db, row, now) }
    })
}

function profileOf({ topics, formats, regions }: Row) {
  return {
    isOpenToSpeaking: true,
    topics: JSON.parse(topics ?? '[]') as string[],
    formats: JSON.parse(formats ?? '[]') as TalkFormat[],
    regions: regions ?? '',
  }
}

function whyNotNow(db: Db, { accountId, userId }: Row, now: Date): string[] {
  const [askable] = gatherReadiness(db, { accountId, userId, now }) ?? []
  if (!askable) return ['Not a member any more']
  const rules = readinessOf(askable.evidence, 'speaking')
  return isReady(rules) ? [] : rules.filter(({ state }) => state === 'open').map(({ staff }) => staff)
}
