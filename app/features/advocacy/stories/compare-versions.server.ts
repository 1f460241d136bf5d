import { asc, eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { storySections } from '#app/domain/advocacy/story.ts'
import { type DiffPart, diffTexts } from '#app/domain/advocacy/story-diff.ts'
import { plainLine, plainStoryText, readStoryLine, readStoryText } from '#app/domain/advocacy/story-text.ts'
import { readInstant } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { storyVersions } from '#db/schema/advocacy-stories.ts'
import { users } from '#db/schema/auth.ts'
import { claimsOf } from './claim-rows.server.ts'
import { findStory, type StoryVersion } from './find-story.server.ts'
import { sectionTitles } from './section-titles.ts'

type Asked = {
  actor: PlanActor
  account: { slug: string; timeZone: string }
  storyId: string
  /** Numbers of two texts; the newest and the one before it when left out or not there. */
  from: string | null
  to: string | null
}

/** Every text of a story, and what changed from one to another as readers see it. Null where there is none. Four statements. */
export function compareVersions(db: Db, { actor, account, storyId, from, to }: Asked) {
  const story = findStory(db, actor, storyId)
  if (!story) return null
  const rows = db
    .select({ version: storyVersions, author: users.name })
    .from(storyVersions)
    .innerJoin(users, eq(users.id, storyVersions.writtenBy))
    .where(eq(storyVersions.storyId, story.id))
    .orderBy(asc(storyVersions.number))
    .all()
  const numbered = (wished: string | null) => rows.find(({ version }) => String(version.number) === wished)
  const newer = numbered(to) ?? rows.at(-1)
  const older = numbered(from) ?? rows[Math.max(0, (newer?.version.number ?? 1) - 2)]
  return {
    slug: account.slug,
    story: { id: story.id, title: story.title },
    versions: rows
      .map(({ version: { id, number, writtenAt }, author }) => ({
        ...{ id, number, author, when: readInstant(writtenAt, account.timeZone) },
        isPublic: id === story.publishedVersionId,
        isApproved: id === story.approvedVersionId,
      }))
      .reverse(),
    from: older?.version.number ?? null,
    to: newer?.version.number ?? null,
    changes: older && newer ? changesBetween(db, older.version, newer.version) : [],
  }
}

function changesBetween(db: Db, older: StoryVersion, newer: StoryVersion) {
  const claims = claimsOf(db, [older.id, newer.id])
  const wordsOf = (version: StoryVersion) => {
    const printed = Object.fromEntries(
      (claims.get(version.id) ?? []).map((claim) => [claim.key, claim.printed]),
    )
    const byline = [version.quoteName, version.quoteTitle].filter(Boolean).join(', ')
    return [
      { title: 'Title', text: plainLine(readStoryLine(version.title), printed) },
      ...storySections.map((section) => ({
        title: sectionTitles[section],
        text: plainStoryText(readStoryText(version[section]), printed),
      })),
      { title: 'Under the quote', text: byline },
      { title: 'Also on the page', text: shownWith(version) },
    ]
  }
  const before = wordsOf(older)
  return wordsOf(newer).flatMap(({ title, text }, index): { title: string; parts: DiffPart[] }[] => {
    const was = before[index]?.text ?? ''
    return was === text ? [] : [{ title, parts: diffTexts(was, text) }]
  })
}

function shownWith({ showsLogo, showsPhoto }: StoryVersion): string {
  return [showsLogo && 'the logo', showsPhoto && 'a photo'].filter(Boolean).join(', ')
}

export type ComparedVersions = NonNullable<ReturnType<typeof compareVersions>>
