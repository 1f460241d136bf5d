import { and, eq, sql } from 'drizzle-orm'
import type { ConsentAbout } from '#app/domain/advocacy/consent.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import { speakerInvites, speakingEvents } from '#db/schema/advocacy-speaking.ts'
import { stories, storyVersions } from '#db/schema/advocacy-stories.ts'
import { testimonials } from '#db/schema/advocacy-voices.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

/** A thing that consents are about, as it is now. */
export type ConsentThing = {
  /** As people call it. */
  title: string
  /** Whose thing it is: who alone gives the person's scopes. Null where it is nobody's own. */
  personId: string | null
  /** The exact text that can be allowed now; null where no text is concerned. */
  textHash: string | null
}

type Asked = { accountId: string; about: ConsentAbout; aboutId: string }

/** The thing of this account, or null: a foreign one looks like a missing one. One statement. */
export function findConsentThing(db: Db, { accountId, about, aboutId }: Asked): ConsentThing | null {
  return finders[about](db, { accountId, aboutId }) ?? null
}

type Find = (db: Db, ids: { accountId: string; aboutId: string }) => ConsentThing | null | undefined

const finders: Record<ConsentAbout, Find> = {
  story: (db, ids) => storyThing(storyById(db).get(ids)),
  testimonial: (db, ids) => {
    const found = testimonialById(db).get(ids)
    return found && { ...found, title: `The words of ${found.title}`, textHash: found.textHash || null }
  },
  talk: (db, ids) => {
    const found = talkById(db).get(ids)
    return found && { ...found, textHash: null }
  },
  account: (db, ids) =>
    ids.accountId === ids.aboutId && accountById(db).get(ids)
      ? { title: 'The list of customers', personId: null, textHash: null }
      : null,
}

const ofAccount = { accountId: sql.placeholder('accountId'), aboutId: sql.placeholder('aboutId') }

const storyById = statement((db) =>
  db
    .select({
      title: stories.title,
      personId: stories.advocateId,
      newest: sql<string | null>`(select hash from ${storyVersions}
        where ${storyVersions.storyId} = ${stories.id} order by number desc limit 1)`,
      approved: storyVersions.hash,
      isNewestAsked: sql<number>`exists (select 1 from ${consents}
        where ${consents.about} = 'story' and ${consents.aboutId} = ${stories.id}
          and granted_at is null and declined_at is null and withdrawn_at is null and superseded_at is null
          and ${consents.textHash} = (select hash from ${storyVersions}
            where ${storyVersions.storyId} = ${stories.id} order by number desc limit 1))`,
    })
    .from(stories)
    .leftJoin(
      storyVersions,
      sql`${storyVersions.id} = coalesce(${stories.approvedVersionId}, ${stories.publishedVersionId})`,
    )
    .where(and(eq(stories.id, ofAccount.aboutId), eq(stories.accountId, ofAccount.accountId)))
    .prepare(),
)

type StoryRow = ReturnType<ReturnType<typeof storyById>['get']>

/** The text a story's consents are for: the approved one (or the one readers have while a newer is written), unless a newer one is already asked for. */
function storyThing(row: StoryRow): ConsentThing | null {
  if (!row) return null
  const { title, personId, newest, approved, isNewestAsked } = row
  return { title, personId, textHash: isNewestAsked ? newest : (approved ?? newest) }
}

const testimonialById = statement((db) =>
  db
    .select({ title: users.name, personId: testimonials.userId, textHash: testimonials.hash })
    .from(testimonials)
    .innerJoin(users, eq(users.id, testimonials.userId))
    .where(and(eq(testimonials.id, ofAccount.aboutId), eq(testimonials.accountId, ofAccount.accountId)))
    .prepare(),
)

const talkById = statement((db) =>
  db
    .select({ title: speakingEvents.name, personId: speakerInvites.userId })
    .from(speakerInvites)
    .innerJoin(speakingEvents, eq(speakingEvents.id, speakerInvites.eventId))
    .where(and(eq(speakerInvites.id, ofAccount.aboutId), eq(speakerInvites.accountId, ofAccount.accountId)))
    .prepare(),
)

const accountById = statement((db) =>
  db.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, ofAccount.accountId)).prepare(),
)
