import { expect, test } from 'vitest'
import { consentsAbout } from '#app/features/advocacy/consents/consents-about.server.ts'
import { approveStory } from '#app/features/advocacy/stories/approve-story.server.ts'
import { askForReview } from '#app/features/advocacy/stories/ask-for-review.server.ts'
import { disputeMeasurement } from '#app/features/outcomes/dispute-measurement.server.ts'
import { done, may5, refused } from '../../plan/plan-story.ts'
import { approve, mailsOf, openCaseStory, publish, seen, storyRow, write } from './case-story.ts'

test('exactly the text that was read is approved, by an approver or the one whose story it is', () => {
  const story = openCaseStory()
  const { db, storyId, maria, jonas, priya, stranger } = story
  write(story, { as: priya })
  const read = seen(story)
  const stale =
    'This story has moved on meanwhile: it is being written. Reload the page to see what can be done now.'
  refused(db, approveStory, {
    as: maria.actor,
    input: read,
    because: { code: 'already-done', message: stale },
  })
  write(story, { as: maria, text: { quote: 'Nobody argues.' } })
  done(db, askForReview, { as: priya.actor, input: { storyId, note: 'Have a look' } })
  const because = {
    code: 'changed-meanwhile' as const,
    message: 'The text has changed since you read it. Read what stands now and approve that.',
  }
  refused(db, approveStory, { as: maria.actor, input: read, because })
  const input = seen(story)
  refused(db, approveStory, { as: maria.actor, input: { ...input, hash: 'a'.repeat(64) }, because })
  for (const as of [jonas.actor, priya.actor])
    refused(db, approveStory, { as, input, because: { code: 'not-allowed' } })
  const message = 'This story is not on this plan. Reload the page to see what stands now.'
  refused(db, approveStory, { as: stranger.actor, input, because: { code: 'not-found', message } })
  done(db, approveStory, { as: maria.actor, input })
  expect(storyRow(db, storyId)).toMatchObject({ state: 'approved', approvedVersionId: input.versionId })
  const asked = consentsAbout(db, { about: 'story', aboutId: storyId })
  expect(asked.map(({ scope, textHash }) => [scope, textHash === input.hash])).toEqual([
    ...[
      ['company_name', true],
      ['case_study', true],
      ['metrics', true],
      ['quote', true],
    ],
    ...[
      ['name', true],
      ['title', true],
    ],
  ])
  expect(mailsOf(db).map(({ kind, to }) => `${kind} ${to}`)).toEqual([
    'advocacy-story-review maria@northwind.example',
    'advocacy-consent-asked maria@northwind.example',
    'advocacy-story-answered priya@lumen.example',
  ])
})

test('a text whose figure fell is not approved', () => {
  const story = openCaseStory()
  const { db, storyId, maria, priya, figure } = story
  write(story, { as: priya })
  done(db, askForReview, { as: priya.actor, input: { storyId, note: '' } })
  done(db, disputeMeasurement, {
    as: maria.actor,
    input: { measurementId: figure.id, reason: 'Not in April' },
  })
  const message = 'A figure in it no longer stands. It is of: Month-end close.'
  refused(db, approveStory, { as: maria.actor, input: seen(story), because: { code: 'invalid', message } })
})

test('a text that fell and stands again is public with its approval; a newer one waits to be published', () => {
  const story = openCaseStory()
  const { db, storyId, maria, figure } = story
  write(story, { as: maria })
  publish(story)
  const published = storyRow(db, storyId).publishedVersionId
  const fall = () =>
    done(db, disputeMeasurement, { as: maria.actor, input: { measurementId: figure.id, reason: 'No' } })
  fall()
  expect(storyRow(db, storyId)).toMatchObject({
    ...{
      state: 'drafting',
      frozenBecause: 'disputed',
      approvedVersionId: null,
      publishedVersionId: published,
    },
  })
  db.$client.exec('update measurements set disputed_at = null, disputed_by = null')
  approve(story)
  expect(storyRow(db, storyId)).toMatchObject({
    ...{ state: 'published', frozenAt: null, publishedVersionId: published, approvedVersionId: published },
  })
  fall()
  db.$client.exec('update measurements set disputed_at = null, disputed_by = null')
  write(story, { as: maria, text: { challenge: 'Another.' }, at: may5 })
  approve(story, may5)
  expect(storyRow(db, storyId)).toMatchObject({ state: 'approved', frozenAt: null, publishedVersionId: null })
})
