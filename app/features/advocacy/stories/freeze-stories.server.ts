import { and, eq, isNull, sql } from 'drizzle-orm'
import type { FreezeReason } from '#app/domain/advocacy/story.ts'
import type { Moment } from '#app/domain/moment.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { stories, storyClaims, storyVersions } from '#db/schema/advocacy-stories.ts'
import { measurements } from '#db/schema/outcomes.ts'
import type { Tx } from '#db/transaction.server.ts'
import { claimOutcomes } from './claim-outcomes.server.ts'
import { claimsOf } from './claim-rows.server.ts'
import type { Story } from './find-story.server.ts'
import { writeStep } from './move-story.server.ts'
import { checkClaims, writtenOf, zoneOf } from './story-claims.server.ts'
import { mailStoryFrozen } from './story-mails.server.ts'

/** `correctedId`: the figure another one has just taken the place of. `isRenamed`: the outcome is called otherwise now. */
type Touched = {
  accountId: string
  outcomeId: string
  actorId: string | null
  correctedId: string | null
  isRenamed?: boolean
}

/**
 * Takes down, at once, every story whose approved or published text prints a figure of this outcome that no longer stands,
 * and every one that prints this outcome at all when a confirmed figure of it was corrected (DOMAIN.md §5), or when it was
 * given another name, which stands beside the figure and nobody has agreed to: until a text is
 * approved again nobody reads it. The old approval is over; both sides are told.
 */
export function freezeStories(tx: Tx, touched: Touched, at: Moment): void {
  const texts = textsOn(tx, touched)
  if (texts.length === 0) return
  const outcomes = claimOutcomes(tx, touched.accountId)
  const claims = claimsOf(
    tx,
    texts.map(({ version }) => version.id),
  )
  const timeZone = zoneOf(tx, touched.accountId)
  const renamed = touched.isRenamed ? ('terms_changed' as const) : null
  const atAll = wasConfirmed(tx, touched) ? ('corrected' as const) : renamed
  const frozen = new Set<string>()
  for (const { story, version } of texts) {
    if (frozen.has(story.id)) continue
    const written = writtenOf(version, timeZone)
    const own = (claims.get(version.id) ?? []).filter(({ outcomeId }) => outcomeId === touched.outcomeId)
    const checked = checkClaims(own, outcomes, written)
    const fallen = checked.find(({ because }) => because !== null)
    const because = fallen?.because ?? atAll
    if (!because) continue
    frozen.add(story.id)
    const outcome = (fallen ?? checked[0])?.outcome ?? ''
    freeze(tx, { story, because, outcome, actorId: touched.actorId }, at)
  }
}

/** Whether a correction took the place of a figure that the customer had confirmed. */
function wasConfirmed(tx: Tx, { accountId, correctedId }: Touched): boolean {
  if (correctedId === null) return false
  const figure = tx
    .select({ verifiedAt: measurements.verifiedAt })
    .from(measurements)
    .where(and(eq(measurements.id, correctedId), eq(measurements.accountId, accountId)))
    .get()
  return Boolean(figure?.verifiedAt)
}

/** The approved and published texts of stories that are not frozen yet and name this outcome. One statement. */
function textsOn(tx: Tx, { accountId, outcomeId }: Touched) {
  return tx
    .select({ story: stories, version: storyVersions })
    .from(stories)
    .innerJoin(
      storyVersions,
      sql`${storyVersions.id} in (${stories.approvedVersionId}, ${stories.publishedVersionId})`,
    )
    .where(
      and(
        eq(stories.accountId, accountId),
        isNull(stories.frozenAt),
        sql`exists (select 1 from ${storyClaims} where ${storyClaims.versionId} = ${storyVersions.id}
          and ${storyClaims.outcomeId} = ${outcomeId})`,
      ),
    )
    .all()
}

type Freezing = { story: Story; because: FreezeReason; outcome: string; actorId: string | null }

function freeze(tx: Tx, { story, because, outcome }: Freezing, at: Moment): void {
  const isSettled = story.state === 'approved' || story.state === 'published'
  tx.update(stories)
    .set({
      ...{ frozenAt: at.now, frozenBecause: because, approvedVersionId: null },
      ...(isSettled ? { state: 'drafting' as const } : {}),
      version: story.version + 1,
    })
    .where(eq(stories.id, story.id))
    .run()
  if (isSettled) writeStep(tx, { storyId: story.id, state: 'drafting', by: null, note: '' }, at)
  const { accountId, title } = story
  const facts = { kind: 'story-frozen' as const, storyId: story.id, because }
  recordEvent(tx, { ...facts, accountId, actorId: null, texts: { story: title, outcome } }, at)
  mailStoryFrozen(tx, { story, outcome, because }, at)
}
