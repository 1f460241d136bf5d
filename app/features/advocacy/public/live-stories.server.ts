import type { ConsentScope } from '#app/domain/advocacy/consent.ts'
import { earlier, type Publication, publicationOf } from '#app/domain/advocacy/publication.ts'
import { groupBy } from '#app/domain/group-by.ts'
import type { Db } from '#db/client.server.ts'
import { type ConsentAboutThing, consentsAboutAll } from '../consents/consents-about.server.ts'
import { disclosuresOf } from '../rewards/disclosure-of.server.ts'
import { type PrintedStory, printedStories, printedStoryBySlug } from '../stories/printed-story.server.ts'
import { zonesOf } from './consent-ends.server.ts'
import { openLogos } from './live-logos.server.ts'

/** A story as the public reads it now: only what somebody allows at this moment is in it. */
export type LiveStory = Omit<PrintedStory, 'needs' | 'logoFileId' | 'photoFileId' | 'hash' | 'advocateId'> & {
  /** The logo's address is known by this; null where none may be shown. */
  logoId: string | null
  photoFileId: string | null
  /** The line that a reward makes due. */
  disclosure: string | null
}

/** Every story that is public at `now`, the newest first, and until when that stays so. A handful of statements. */
export function liveStories(db: Db, now: Date): { stories: LiveStory[]; until: Date | null } {
  const printed = printedStories(db)
  const dress = dresser(db, printed)
  let until: Date | null = null
  const stories = printed.flatMap((story) => {
    const verdict = dress.verdict(story, now)
    if (verdict.state !== 'public') return []
    until = earlier(until, verdict.until)
    return [dress.live(story, verdict.parts)]
  })
  return { stories, until }
}

type Found =
  | { state: 'public'; story: LiveStory; until: Date | null }
  | { state: 'gone' }
  | { state: 'missing' }

/** What stands at a story's address at `now`. */
export function liveStory(db: Db, slug: string, now: Date): Found {
  const found = printedStoryBySlug(db, slug)
  if (!found) return { state: 'missing' }
  if (found.state === 'gone') return { state: 'gone' }
  const dress = dresser(db, [found.story])
  const verdict = dress.verdict(found.story, now)
  if (verdict.state !== 'public') return verdict
  return { state: 'public', story: dress.live(found.story, verdict.parts), until: verdict.until }
}

/** Consents, rewards and logos of some stories, read once for all of them. */
function dresser(db: Db, printed: readonly PrintedStory[]) {
  const aboutIds = printed.map(({ id }) => id)
  const given = groupBy(consentsAboutAll(db, { about: 'story', aboutIds }), ({ aboutId }) => aboutId)
  const zones = zonesOf(
    db,
    printed.map(({ accountId }) => accountId),
  )
  const lines = disclosuresOf(db, { about: 'story', aboutIds })
  const logos = openLogos(
    db,
    printed.flatMap(({ accountId, logoFileId }) => (logoFileId ? [accountId] : [])),
  )
  return {
    verdict: (story: PrintedStory, now: Date) =>
      verdictOn(
        story,
        { consents: given.get(story.id) ?? [], timeZone: zones.get(story.accountId) ?? 'UTC' },
        now,
      ),
    live: (story: PrintedStory, parts: ReadonlySet<ConsentScope>): LiveStory => {
      const { needs: _, hash: _hash, advocateId: _who, logoFileId, photoFileId, ...rest } = story
      return {
        ...rest,
        logoId: logoFileId && parts.has('logo') ? (logos.get(story.accountId) ?? null) : null,
        photoFileId: parts.has('photo') ? photoFileId : null,
        disclosure: lines.get(story.id) ?? null,
      }
    },
  }
}

function verdictOn(
  { needs }: PrintedStory,
  given: { consents: readonly ConsentAboutThing[]; timeZone: string },
  now: Date,
): Publication<ConsentScope> {
  const parts = needs.map((use) => ({ part: use.scope, use, isNeeded: use.isEssential }))
  return publicationOf({ wasPublic: true, isUp: true, parts, ...given }, now)
}
