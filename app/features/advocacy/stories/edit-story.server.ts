import { eq } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAskForAdvocacy } from '#app/domain/access/advocacy-policy.ts'
import { planEdit } from '#app/domain/edit.ts'
import type { Moment } from '#app/domain/moment.ts'
import { ok, type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import { refuseClash } from '#app/features/activity/refuse-clash.server.ts'
import { stories } from '#db/schema/advocacy-stories.ts'
import type { Tx } from '#db/transaction.server.ts'
import { findStory, noSuchStory, type Story } from './find-story.server.ts'
import type { EditStory } from './story-form.ts'
import { findTeller } from './story-people.server.ts'
import { isSlugTaken } from './story-slug.server.ts'

/**
 * Changes a story's public address and whose story it is. The address stays once readers had it, and nobody becomes the
 * teller of a story that others approved or that is public. Refuses: not-found, not-allowed, changed-meanwhile, invalid (an
 * address that exists, at its field).
 */
export function editStory(
  tx: Tx,
  actor: PlanActor,
  input: EditStory,
  at: Moment,
): Result<{ storyId: string }> {
  const story = findStory(tx, actor, input.storyId)
  if (!story) return noSuchStory
  if (!mayAskForAdvocacy(actor)) return refuse('not-allowed')
  const current = { slug: story.slug, advocateId: story.advocateId ?? '' }
  const { changes, clashes } = planEdit(current, input.edit)
  if (clashes.length > 0) return refuseClash(tx, { clashes, ...story })
  const problem = slugProblem(tx, story, changes.slug) ?? tellerProblem(tx, story, changes.advocateId)
  if (problem) return problem
  const advocate = changes.advocateId === undefined ? {} : { advocateId: changes.advocateId || null }
  const slug = changes.slug === undefined ? {} : { slug: changes.slug }
  tx.update(stories)
    .set({ ...slug, ...advocate, editedAt: at.now, editedBy: actor.userId, version: story.version + 1 })
    .where(eq(stories.id, story.id))
    .run()
  return ok({ storyId: story.id })
}

function slugProblem(tx: Tx, story: Story, slug: string | undefined) {
  if (slug === undefined) return null
  if (story.publishedAt) return refuseFields({ slug: 'Readers have this address already, so it stays' })
  return isSlugTaken(tx, { slug, except: story.id })
    ? refuseFields({ slug: 'Another story has this address. Choose another one' })
    : null
}

function tellerProblem(tx: Tx, story: Story, userId: string | undefined) {
  if (userId === undefined) return null
  if (story.publishedVersionId || story.approvedVersionId || story.state === 'invited')
    return refuseFields({ advocateId: 'Somebody was asked, or agreed to this text, so it stays theirs' })
  if (userId === '' || findTeller(tx, { accountId: story.accountId, userId })) return null
  return refuse('not-found')
}
