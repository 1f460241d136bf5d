import { expect, test } from 'vitest'
import { newestVersion } from '#app/features/advocacy/stories/find-story.server.ts'
import { fieldsOf, writeStory } from '#app/features/advocacy/stories/write-story.server.ts'
import { storyClaims, storyVersions } from '#db/schema/advocacy-stories.ts'
import { makeGoal, makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { done, historyOf, may5, refused } from '../../plan/plan-story.ts'
import { approve, openCaseStory, storyRow, wholeText, write } from './case-story.ts'

test('both sides write one text: every save is a version, edits of different parts meet', () => {
  const story = openCaseStory()
  const { db, account, storyId, maria, priya, jonas, vera, stranger, preview } = story
  expect(write(story, { as: priya })).toMatchObject({ number: 1, isNew: true })
  expect(storyRow(db, storyId)).toMatchObject({
    ...{ state: 'drafting', title: 'Books closed from 10 to 4.4 days' },
  })
  expect(write(story, { as: priya })).toMatchObject({ number: 1, isNew: false })
  const was = { challenge: wholeText.challenge, approach: wholeText.approach }
  write(story, { as: maria, text: { challenge: 'Six regions.' }, was })
  write(story, { as: priya, text: { approach: 'One ledger.' }, was, at: may5 })
  expect(newestVersion(db, storyId)).toMatchObject({
    ...{ number: 3, challenge: 'Six regions.', approach: 'One ledger.' },
  })
  expect(db.select().from(storyVersions).all()).toHaveLength(3)
  const input = { storyId, edit: { values: { challenge: 'Seven.' }, was } }
  const clash = { field: 'challenge', theirs: 'Six regions.', yours: 'Seven.' }
  const clashes = [{ ...clash, by: 'Priya Shah', at: '2026-05-05T09:00:00.000Z' }]
  refused(db, writeStory, { as: jonas.actor, input, because: { code: 'changed-meanwhile', clashes } })
  for (const as of [vera.actor, preview])
    refused(db, writeStory, { as, input, because: { code: 'not-allowed' } })
  const message = 'This story is not on this plan. Reload the page to see what stands now.'
  refused(db, writeStory, { as: stranger.actor, input, because: { code: 'not-found', message } })
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    ...{ kind: 'story-written', facts: { number: 3 }, texts: { fields: 'approach' } },
  })
})

test('a figure is one of this account that was verified; anybody else’s is not found', () => {
  const story = openCaseStory()
  const { db, storyId, priya, elsewhere, stranger, outcome, figure } = story
  const foreign = makeOutcome(db, makeGoal(db, elsewhere), { name: 'Their secret' })
  makeMeasurement(db, foreign, { authorId: stranger.user.id, verifiedAt: may5.now })
  const open = makeOutcome(db, makeGoal(db, story.account), { name: 'Open terms', openTerms: true })
  makeMeasurement(db, open, { authorId: stranger.user.id, verifiedAt: may5.now })
  for (const key of ['their-secret-value', 'open-terms-value', 'no-such-value']) {
    const input = { storyId, edit: { values: { outcome: `Now {{claim:${key}}}` }, was: {} } }
    const fields = { outcome: `“${key}” is no verified figure of this plan. Choose one of the list` }
    const message = 'A figure in this text is not there. Nothing you typed is lost.'
    refused(db, writeStory, { as: priya.actor, input, because: { code: 'not-found', message, fields } })
  }
  write(story, { as: priya })
  expect(db.select().from(storyClaims).all()).toEqual([
    {
      ...{ versionId: newestVersion(db, storyId)?.id, key: 'month-end-close-change', figure: 'change' },
      ...{ outcomeId: outcome.id, measurementId: figure.id, printed: 'from 10 to 4.4 days' },
    },
  ])
})

test('a newer confirmed figure is printed with the next save, and the key goes on meaning the same', () => {
  const story = openCaseStory()
  const { db, storyId, priya, maria, outcome } = story
  write(story, { as: priya })
  const first = newestVersion(db, storyId)
  db.$client.prepare("update outcomes set name = 'Another name'").run()
  makeMeasurement(db, outcome, {
    ...{ authorId: maria.user.id, value: '3', measuredOn: '2026-05-04', verifiedAt: may5.now },
  })
  expect(write(story, { as: priya, text: {}, at: may5 })).toMatchObject({ number: 2, isNew: true })
  const second = newestVersion(db, storyId)
  expect(second).toMatchObject({ outcome: first?.outcome })
  expect(second?.hash).not.toBe(first?.hash)
  expect(storyRow(db, storyId).title).toBe('Books closed from 10 to 3 days')
})

test('what is hidden in words is taken out, and a form’s fields come back as they were', () => {
  const story = openCaseStory()
  const { db, storyId, priya } = story
  const text = {
    title: 'A\u202E title\n',
    quote: '<script>x</script> [l](https://x.example)',
    quoteName: 'M\u0007',
  }
  write(story, { as: priya, text: { ...text, showsLogo: 'yes' } })
  expect(fieldsOf(newestVersion(db, storyId), '')).toMatchObject({
    ...{ title: 'A title', quote: text.quote, quoteName: 'M', showsLogo: 'yes', showsPhoto: 'no' },
  })
})

test('a change takes an approval back', () => {
  const story = openCaseStory()
  const { db, storyId, priya } = story
  write(story, { as: priya })
  approve(story)
  expect(storyRow(db, storyId)).toMatchObject({ state: 'approved' })
  done(db, writeStory, {
    as: priya.actor,
    input: { storyId, edit: { values: { quote: 'Nobody argues.' }, was: {} } },
  })
  expect(storyRow(db, storyId)).toMatchObject({ state: 'drafting', approvedVersionId: null })
})
