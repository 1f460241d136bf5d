import { diffWords } from '#app/domain/plan/context.ts'
import { readInstant } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { teamNotesOf } from './team-notes-queries.server.ts'

const shownAtMost = 12

type Wish = { accountId: string; timeZone: string }

/** The vendor's notes about an account as they stand, and how they came to be. One statement. */
export function teamNotesPage(db: Db, { accountId, timeZone }: Wish) {
  const versions = teamNotesOf(db, accountId, shownAtMost + 1)
  return {
    text: versions[0]?.text ?? '',
    number: versions[0]?.number ?? 0,
    hasOlder: versions.length > shownAtMost,
    versions: versions.slice(0, shownAtMost).map(({ number, text, writtenBy, writtenAt }, index) => ({
      ...{ number, writtenBy, iso: writtenAt.toISOString(), writtenAt: readInstant(writtenAt, timeZone) },
      parts: diffWords(versions[index + 1]?.text ?? '', text),
    })),
  }
}
