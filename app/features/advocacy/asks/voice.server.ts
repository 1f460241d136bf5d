import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import { readersOf } from '../public/readers-of.server.ts'

/** What came of one person's voice, on every account. */
export type Voice = { referred: number; won: number; talks: number; readers: number }

type VoiceRow = { referred: number; won: number; talks: number; stories: string }

const voiceRow = statement((db) =>
  db.$client.prepare<{ userId: string }, VoiceRow>(`
    select
      (select count(*) from referrals where referrer_id = @userId
        and state not in ('duplicate', 'disqualified')) as referred,
      (select count(*) from referrals where referrer_id = @userId and state = 'won') as won,
      (select count(*) from speaker_invites where user_id = @userId and state = 'delivered') as talks,
      (select json_group_array(id) from stories where advocate_id = @userId) as stories`),
)

/** Companies referred and won, talks given, readers of their stories. Two statements. */
export function voiceOf(db: Db, userId: string): Voice {
  const { stories, ...counts } = voiceRow(db).get({ userId }) ?? {
    referred: 0,
    won: 0,
    talks: 0,
    stories: '[]',
  }
  const readers = readersOf(db, { about: 'story', aboutIds: JSON.parse(stories) as string[] })
  return { ...counts, readers: [...readers.values()].reduce((sum, count) => sum + count, 0) }
}
