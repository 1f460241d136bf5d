import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { storyVersions } from '#db/schema/advocacy-stories.ts'
import { statement } from '#db/statement.server.ts'

const versionsOf = statement((db) =>
  db
    .select()
    .from(storyVersions)
    .where(eq(storyVersions.storyId, sql.placeholder('storyId')))
    .orderBy(asc(storyVersions.number))
    .prepare(),
)

const parts = {
  title: 'the title',
  summary: 'the summary',
  challenge: 'the challenge',
  approach: 'the approach',
  outcome: 'the outcome',
  quote: 'the quote',
  quoteName: 'the name under the quote',
  quoteTitle: 'the title under the quote',
  showsLogo: 'whether the logo is shown',
  showsPhoto: 'whether the photo is shown',
} as const

/**
 * What is different between the text somebody read and the one that stands now, as a sentence. Where the words are the
 * same, a figure in them is another.
 */
export function tellDifference(
  db: Db,
  { storyId, read, now }: { storyId: string; read: string; now: string },
) {
  const versions = versionsOf(db).all({ storyId })
  const before = versions.findLast(({ hash }) => hash === read)
  const after = versions.findLast(({ hash }) => hash === now)
  if (!before || !after) return 'The text has changed since you read it. Read it again.'
  const names = Object.keys(parts) as (keyof typeof parts)[]
  const changed = names.filter((name) => before[name] !== after[name]).map((name) => parts[name])
  const what = changed.length === 0 ? 'a figure in it' : listed(changed)
  const quote =
    before.quote === after.quote ? '' : ` The quote was “${before.quote}” and is “${after.quote}” now.`
  return `You read version ${before.number}, and version ${after.number} stands now. Changed: ${what}.${quote} Read it again, then decide.`
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
