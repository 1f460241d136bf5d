import { type PrintedBlock, printText } from '#app/domain/advocacy/printed-text.ts'
import { type StoryUse, storyNeeds } from '#app/domain/advocacy/story-needs.ts'
import { plainLine, plainStoryText, readStoryLine, readStoryText } from '#app/domain/advocacy/story-text.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import { type ClaimsByVersion, claimsOf } from './claim-rows.server.ts'

/** Everything a public page prints of a story, and the consents that takes. Whether they live is the reader's question. */
export type PrintedStory = {
  id: string
  slug: string
  accountId: string
  /** Whose words the quote is, and whose photo; null when nobody tells it. */
  advocateId: string | null
  company: { name: string; industry: string }
  title: string
  /** Plain words, for lists, feeds and descriptions. */
  summary: string
  /** The parts that hold something, in their order; each block with its figures as printed. */
  sections: { section: 'summary' | 'challenge' | 'approach' | 'outcome'; blocks: PrintedBlock[] }[]
  quote: { blocks: PrintedBlock[]; text: string; name: string; title: string } | null
  /** The figures in it, each once: what was measured, as printed, and the day it was true. */
  figures: { outcome: string; printed: string; measuredOn: string | null }[]
  /** Files of the logo and the photo where the text shows them and they exist. */
  logoFileId: string | null
  photoFileId: string | null
  /** SHA-256 of the exact text. */
  hash: string
  /** First publication, and that of this text. Milliseconds. */
  publishedAt: number
  changedAt: number
  needs: StoryUse[]
}

type Row = {
  id: string
  slug: string
  accountId: string
  advocateId: string | null
  frozenAt: number | null
  publishedAt: number
  changedAt: number
  company: string
  industry: string
  logoFileId: string | null
  photoFileId: string | null
  versionId: string | null
  title: string
  summary: string
  challenge: string
  approach: string
  outcome: string
  quote: string
  quoteName: string
  quoteTitle: string
  showsLogo: number
  showsPhoto: number
  hash: string
}

const columns = `s.id, s.slug, s.account_id as accountId, s.advocate_id as advocateId, s.frozen_at as frozenAt,
  s.published_at as publishedAt,
  coalesce((select max(p.at) from story_steps p where p.story_id = s.id and p.state = 'published'),
    s.published_at) as changedAt,
  a.name as company, a.industry, l.file_id as logoFileId, f.photo_file_id as photoFileId,
  v.id as versionId, v.title, v.summary, v.challenge, v.approach, v.outcome, v.quote,
  v.quote_name as quoteName, v.quote_title as quoteTitle, v.shows_logo as showsLogo, v.shows_photo as showsPhoto, v.hash
  from stories s join accounts a on a.id = s.account_id
  left join story_versions v on v.id = s.published_version_id
  left join account_logos l on l.account_id = s.account_id and l.removed_at is null
  left join advocate_profiles f on f.user_id = s.advocate_id`

const bySlug = statement((db) =>
  db.$client.prepare<{ slug: string }, Row>(
    `select ${columns} where s.slug = :slug and s.published_at is not null`,
  ),
)

const published = statement((db) =>
  db.$client.prepare<[], Row>(
    `select ${columns} where s.published_version_id is not null and s.frozen_at is null
     order by s.published_at desc, s.id desc`,
  ),
)

/**
 * The story at a public address: its text, `gone` where it was public and is taken down or frozen, null where it never was.
 * Two statements.
 */
export function printedStoryBySlug(
  db: Db,
  slug: string,
): { state: 'public'; story: PrintedStory } | { state: 'gone'; storyId: string } | null {
  const row = bySlug(db).get({ slug })
  if (!row) return null
  if (row.versionId === null || row.frozenAt !== null) return { state: 'gone', storyId: row.id }
  return { state: 'public', story: print(row, claimsOf(db, [row.versionId])) }
}

/** Every story that is public but for its consents, the newest first. Two statements, however many there are. */
export function printedStories(db: Db): PrintedStory[] {
  const rows = published(db).all()
  const claims = claimsOf(
    db,
    rows.flatMap(({ versionId }) => versionId ?? []),
  )
  return rows.map((row) => print(row, claims))
}

const printedSections = ['summary', 'challenge', 'approach', 'outcome'] as const

function print(row: Row, claimsByVersion: ClaimsByVersion): PrintedStory {
  const claims = claimsByVersion.get(row.versionId ?? '') ?? []
  const printed = Object.fromEntries(claims.map((claim) => [claim.key, claim.printed]))
  const { id, slug, accountId, advocateId, hash, publishedAt, changedAt } = row
  const quote = readStoryText(row.quote)
  const shows = { showsLogo: row.showsLogo === 1, showsPhoto: row.showsPhoto === 1 }
  const quoted = { quoteName: row.quoteName, quoteTitle: row.quoteTitle, hasQuote: quote.length > 0 }
  return {
    ...{ id, slug, accountId, advocateId, hash, publishedAt, changedAt },
    company: { name: row.company, industry: row.industry },
    title: plainLine(readStoryLine(row.title), printed),
    summary: plainStoryText(readStoryText(row.summary), printed),
    sections: printedSections
      .map((section) => ({ section, blocks: printText(readStoryText(row[section]), printed) }))
      .filter(({ blocks }) => blocks.length > 0),
    quote: quoted.hasQuote
      ? {
          ...{ blocks: printText(quote, printed), text: plainStoryText(quote, printed) },
          ...{ name: row.quoteName, title: row.quoteTitle },
        }
      : null,
    figures: claims.map(({ outcome, figure, printed, measuredOn }) => ({
      outcome: figure === 'worth' ? `${outcome}, what it was worth` : outcome,
      printed,
      measuredOn,
    })),
    logoFileId: shows.showsLogo ? row.logoFileId : null,
    photoFileId: shows.showsPhoto ? row.photoFileId : null,
    needs: storyNeeds({ hash, hasClaims: claims.length > 0, ...quoted, ...shows }),
  }
}
