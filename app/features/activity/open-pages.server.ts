import type Sqlite from 'better-sqlite3'
import type { Side } from '#app/domain/accounts/account.ts'
import { type OpenPage, presentForMs } from '#app/domain/activity/here.ts'

/** One sign of life of an open page, by the name of its stream. */
export type Beat = {
  stream: string
  accountId: string
  userId: string
  name: string
  side: Side
  field: string
}

type Kept = { field: string; beatAt: number; closedAt: number | null }

/** A clock that was set back must not keep anybody here. */
const skewMs = 5000
const pruneEveryMs = 10_000

/**
 * The rows of `here`: one for each stream that has beaten. Times are milliseconds. A closed one is kept for a while, so
 * that a beat on its way cannot bring it back.
 */
export function openPages(client: Sqlite.Database) {
  const { find, save, end, present, prune } = statementsOn(client)
  let prunedAt = 0
  return {
    /** Keeps a beat: `news` when others see a difference, `ended` when its stream is closed. */
    beat(beat: Beat, now: number): 'news' | 'same' | 'ended' {
      const kept = find.get(beat.stream)
      if (kept?.closedAt) return 'ended'
      save.run({ ...beat, now })
      if (Math.abs(now - prunedAt) > pruneEveryMs) {
        prune.run(now - 2 * presentForMs, now + skewMs)
        prunedAt = now
      }
      return kept && kept.field === beat.field && now - kept.beatAt <= presentForMs ? 'same' : 'news'
    },
    /** Ends a stream; the account it was on, if others saw it there. */
    close: (stream: string, now: number): string | undefined => end.get({ stream, now }),
    /** The pages open on an account now, and when that has to be asked again although nobody says anything. */
    on(accountId: string, now: number): { pages: OpenPage[]; until: number } {
      const rows = present.all({ accountId, from: now - presentForMs, to: now + skewMs })
      const oldest = Math.min(now, ...rows.map(({ beatAt }) => beatAt))
      return { pages: rows.map(({ beatAt: _, ...page }) => page), until: oldest + presentForMs }
    },
  }
}

type Span = { accountId: string; from: number; to: number }

function statementsOn(client: Sqlite.Database) {
  return {
    find: client.prepare<[string], Kept>(
      'select field, beat_at as beatAt, closed_at as closedAt from here where stream = ?',
    ),
    save: client.prepare<Beat & { now: number }>(`
      insert into here (stream, account, user, name, side, field, field_at, beat_at)
      values (@stream, @accountId, @userId, @name, @side, @field, @now, @now)
      on conflict (stream) do update set beat_at = @now, name = @name, field = @field,
        field_at = case when field = @field then field_at else @now end`),
    end: client
      .prepare<{ stream: string; now: number }, string>(
        'update here set closed_at = @now where stream = @stream and closed_at is null returning account',
      )
      .pluck(),
    present: client.prepare<Span, OpenPage & { beatAt: number }>(`
      select user as userId, name, side, field, field_at as fieldAt, beat_at as beatAt from here
      where account = @accountId and closed_at is null and beat_at > @from and beat_at <= @to order by stream`),
    prune: client.prepare<[number, number]>('delete from here where beat_at < ? or beat_at > ?'),
  }
}
