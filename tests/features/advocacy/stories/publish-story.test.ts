import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { printedStoryBySlug } from '#app/features/advocacy/stories/printed-story.server.ts'
import { publishStory, unpublishStory } from '#app/features/advocacy/stories/publish-story.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import { done, may5, refused } from '../../plan/plan-story.ts'
import { approve, giveAll, openCaseStory, publish, seen, storyRow, write } from './case-story.ts'

test('published by the vendor, once every consent lives, and never by the customer', () => {
  const story = openCaseStory()
  const { db, storyId, maria, priya } = story
  write(story, { as: priya })
  approve(story)
  const input = seen(story)
  const words =
    'use the company’s name, publish the case study, publish figures, quote them, use their name, use their title'
  const message = `Nobody has allowed this yet: ${words}. It is asked for already.`
  refused(db, publishStory, { as: priya.actor, input, because: { code: 'invalid', message } })
  giveAll(story)
  refused(db, publishStory, { as: maria.actor, input, because: { code: 'not-allowed' } })
  db.update(consents).set({ withdrawnAt: may5.now }).where(eq(consents.scope, 'quote')).run()
  const quote = 'Nobody has allowed this yet: quote them. It is asked for already.'
  refused(db, publishStory, {
    as: priya.actor,
    input,
    because: { code: 'invalid', message: quote },
    at: may5,
  })
  db.update(consents).set({ withdrawnAt: null }).run()
  const { slug } = done(db, publishStory, { as: priya.actor, input })
  expect(slug).toBe('closing-the-books')
  expect(printedStoryBySlug(db, slug)).toMatchObject({
    state: 'public',
    story: { title: 'Books closed from 10 to 4.4 days' },
  })
  const twice =
    'This story has moved on meanwhile: it is public. Reload the page to see what can be done now.'
  refused(db, publishStory, { as: priya.actor, input, because: { code: 'already-done', message: twice } })
  expect(storyRow(db, storyId).state).toBe('published')
})

test('readers keep the approved text while a newer one is written, until that is published', () => {
  const story = openCaseStory()
  const { db, storyId, maria, priya } = story
  write(story, { as: priya })
  publish(story)
  const first = storyRow(db, storyId).publishedVersionId
  const title = () => {
    const found = printedStoryBySlug(db, 'closing-the-books')
    return found?.state === 'public' ? found.story.title : found?.state
  }
  write(story, { as: maria, text: { title: 'Sooner' }, at: may5 })
  expect(storyRow(db, storyId)).toMatchObject({ state: 'drafting', publishedVersionId: first })
  expect(title()).toBe('Books closed from 10 to 4.4 days')
  approve(story, may5)
  expect(title()).toBe('Books closed from 10 to 4.4 days')
  expect(
    db
      .select()
      .from(consents)
      .all()
      .filter(({ supersededAt }) => supersededAt),
  ).toEqual([])
  giveAll(story, may5)
  done(db, publishStory, { as: priya.actor, input: seen(story), at: may5 })
  expect(title()).toBe('Sooner')
  expect(storyRow(db, storyId).publishedAt?.toISOString()).toBe('2026-05-04T09:00:00.000Z')
  const old = db
    .select()
    .from(consents)
    .all()
    .filter(({ supersededAt }) => supersededAt)
  expect(old).toHaveLength(6)
})

test('either side takes it down with a reason, and it can be written again', () => {
  const story = openCaseStory()
  const { db, storyId, maria, priya, vera, jonas } = story
  write(story, { as: priya })
  publish(story)
  const input = { storyId, note: 'We are rebranding.' }
  refused(db, unpublishStory, { as: vera.actor, input, because: { code: 'not-allowed' } })
  done(db, unpublishStory, { as: jonas.actor, input })
  expect(storyRow(db, storyId)).toMatchObject({ state: 'unpublished', publishedVersionId: null })
  expect(printedStoryBySlug(db, 'closing-the-books')).toEqual({ state: 'gone', storyId })
  const message =
    'This story has moved on meanwhile: it is taken down. Reload the page to see what can be done now.'
  refused(db, unpublishStory, { as: priya.actor, input, because: { code: 'already-done', message } })
  write(story, { as: maria, text: { challenge: 'Anew.' } })
  expect(storyRow(db, storyId).state).toBe('drafting')
})
