import { desc, eq, sql } from 'drizzle-orm'
import type { ConsentAbout, ConsentScope } from '#app/domain/advocacy/consent.ts'
import { plainStoryText, readStoryText } from '#app/domain/advocacy/story-text.ts'
import type { Db } from '#db/client.server.ts'
import { legalReviews, storyClaims, storyVersions } from '#db/schema/advocacy-stories.ts'
import { testimonials } from '#db/schema/advocacy-voices.ts'
import { outcomes } from '#db/schema/outcomes.ts'
import { statement } from '#db/statement.server.ts'

/** What a text holds of each scope, word for word. */
export type ConsentDetails = {
  exactly: Partial<Record<ConsentScope, string>>
  /** "Version 4", or '' where there is one text only. */
  version: string
  /** Who looked at this very text for the law, and approved it. */
  legalReviewers: string[]
}

type Text = { about: ConsentAbout; aboutId: string; textHash: string | null }

const nothing: ConsentDetails = { exactly: {}, version: '', legalReviewers: [] }

/** The exact words and figures that would be used. At most three statements. */
export function consentDetails(db: Db, { about, aboutId, textHash }: Text): ConsentDetails {
  if (about === 'story' && textHash) return storyDetails(db, aboutId, textHash)
  if (about === 'testimonial') return testimonialDetails(db, aboutId)
  return nothing
}

const versionByHash = statement((db) =>
  db
    .select()
    .from(storyVersions)
    .where(
      sql`${eq(storyVersions.storyId, sql.placeholder('storyId'))}
        and ${eq(storyVersions.hash, sql.placeholder('hash'))}`,
    )
    .orderBy(desc(storyVersions.number))
    .limit(1)
    .prepare(),
)

const claimsOfVersion = statement((db) =>
  db
    .select({ key: storyClaims.key, printed: storyClaims.printed, outcome: outcomes.name })
    .from(storyClaims)
    .innerJoin(outcomes, eq(outcomes.id, storyClaims.outcomeId))
    .where(eq(storyClaims.versionId, sql.placeholder('versionId')))
    .orderBy(storyClaims.key)
    .prepare(),
)

const approvalsOfVersion = statement((db) =>
  db
    .select({ name: legalReviews.name })
    .from(legalReviews)
    .where(
      sql`${eq(legalReviews.versionId, sql.placeholder('versionId'))} and ${eq(legalReviews.verdict, 'approved')}
        and ${legalReviews.revokedAt} is null`,
    )
    .orderBy(legalReviews.answeredAt)
    .prepare(),
)

function storyDetails(db: Db, storyId: string, hash: string): ConsentDetails {
  const version = versionByHash(db).get({ storyId, hash })
  if (!version) return nothing
  const claims = claimsOfVersion(db).all({ versionId: version.id })
  const printed = Object.fromEntries(claims.map((claim) => [claim.key, claim.printed]))
  const quote = plainStoryText(readStoryText(version.quote), printed)
  return {
    exactly: {
      ...named(version.quoteName, version.quoteTitle),
      ...(quote === '' ? {} : { quote: `“${quote}”` }),
      metrics: claims.map((claim) => `${claim.outcome}: ${claim.printed}`).join(' · '),
      case_study: `“${version.title}”, the whole text`,
      logo: 'Unchanged, beside the story',
    },
    version: `Version ${version.number}`,
    legalReviewers: approvalsOfVersion(db)
      .all({ versionId: version.id })
      .map(({ name }) => name),
  }
}

const testimonialText = statement((db) =>
  db
    .select({
      quote: testimonials.quote,
      name: testimonials.name,
      title: testimonials.title,
      company: testimonials.company,
    })
    .from(testimonials)
    .where(eq(testimonials.id, sql.placeholder('id')))
    .prepare(),
)

function testimonialDetails(db: Db, id: string): ConsentDetails {
  const text = testimonialText(db).get({ id })
  if (!text) return nothing
  const exactly = { ...named(text.name, text.title), quote: `“${text.quote}”`, company_name: text.company }
  return { ...nothing, exactly }
}

function named(name: string, title: string) {
  return { ...(name === '' ? {} : { name }), ...(title === '' ? {} : { title }) }
}
