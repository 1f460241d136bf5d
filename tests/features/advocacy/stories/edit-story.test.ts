import { expect, test } from 'vitest'
import { editStory } from '#app/features/advocacy/stories/edit-story.server.ts'
import { startStory } from '#app/features/advocacy/stories/start-story.server.ts'
import { done, refused } from '../../plan/plan-story.ts'
import { openCaseStory, publish, storyRow, write } from './case-story.ts'

test('an address is one story’s, told at its field, and stays once readers had it', () => {
  const story = openCaseStory()
  const { db, storyId, priya, maria, jonas, stranger } = story
  done(db, startStory, { as: stranger.actor, input: { title: 'Taken' } })
  const edit = (values: Record<string, string>) => ({ storyId, edit: { values, was: {} } })
  refused(db, editStory, { as: maria.actor, input: edit({ slug: 'mine' }), because: { code: 'not-allowed' } })
  const message = 'This story is not on this plan. Reload the page to see what stands now.'
  refused(db, editStory, {
    as: stranger.actor,
    input: edit({ slug: 'mine' }),
    because: { code: 'not-found', message },
  })
  const taken = { slug: 'Another story has this address. Choose another one' }
  refused(db, editStory, {
    as: priya.actor,
    input: edit({ slug: 'taken' }),
    because: { code: 'invalid', fields: taken },
  })
  const foreign = edit({ advocateId: stranger.user.id })
  refused(db, editStory, { as: priya.actor, input: foreign, because: { code: 'not-found' } })
  done(db, editStory, { as: priya.actor, input: edit({ slug: 'two-days', advocateId: jonas.user.id }) })
  expect(storyRow(db, storyId)).toMatchObject({ slug: 'two-days', advocateId: jonas.user.id })
  done(db, editStory, { as: priya.actor, input: edit({ advocateId: maria.user.id }) })
  write(story, { as: priya })
  publish(story)
  const stays = { slug: 'Readers have this address already, so it stays' }
  refused(db, editStory, {
    as: priya.actor,
    input: edit({ slug: 'other' }),
    because: { code: 'invalid', fields: stays },
  })
  const whose = { advocateId: 'Somebody was asked, or agreed to this text, so it stays theirs' }
  const input = edit({ advocateId: jonas.user.id })
  refused(db, editStory, { as: priya.actor, input, because: { code: 'invalid', fields: whose } })
})
