import { expect, test } from 'vitest'
import { printedStoryBySlug } from '#app/features/advocacy/stories/printed-story.server.ts'
import { correctMeasurement } from '#app/features/outcomes/correct-measurement.server.ts'
import { disputeMeasurement } from '#app/features/outcomes/dispute-measurement.server.ts'
import { editOutcome } from '#app/features/outcomes/edit-outcome.server.ts'
import { reportMeasurement } from '#app/features/outcomes/report-measurement.server.ts'
import { withdrawMeasurement } from '#app/features/outcomes/withdraw-measurement.server.ts'
import { outcomes } from '#db/schema/outcomes.ts'
import { makeGoal, makeMeasurement, makeOutcome } from '#tests/factories/plan.ts'
import { done, historyOf, may5 } from '../../plan/plan-story.ts'
import { approve, mailsOf, openCaseStory, publish, storyRow, write } from './case-story.ts'

function openPublished() {
  const story = openCaseStory()
  write(story, { as: story.priya })
  publish(story)
  return story
}

const given = { note: '', link: '', periodFrom: '' }

test('a dispute takes the story down at once and tells both sides', () => {
  const { db, account, storyId, maria, figure } = openPublished()
  const before = mailsOf(db).length
  done(db, disputeMeasurement, {
    as: maria.actor,
    input: { measurementId: figure.id, reason: 'No' },
    at: may5,
  })
  expect(printedStoryBySlug(db, 'closing-the-books')).toEqual({ state: 'gone', storyId })
  expect(storyRow(db, storyId)).toMatchObject({
    ...{ state: 'drafting', frozenAt: may5.now, frozenBecause: 'disputed', approvedVersionId: null },
  })
  expect(historyOf(db, account.id).at(-1)).toMatchObject({
    ...{ kind: 'story-frozen', facts: { because: 'disputed' }, texts: { outcome: 'Month-end close' } },
  })
  const told = mailsOf(db)
    .slice(before)
    .filter(({ kind }) => kind === 'advocacy-story-frozen')
  expect(told.map(({ to }) => to)).toEqual(['priya@lumen.example', 'maria@northwind.example'])
})

test('so does a correction or a withdrawal of the printed figure', () => {
  const corrected = openPublished()
  const input = { measurementId: corrected.figure.id, measuredOn: '2026-04-30', value: '5', ...given }
  done(corrected.db, correctMeasurement, { as: corrected.maria.actor, input })
  expect(storyRow(corrected.db, corrected.storyId).frozenBecause).toBe('corrected')
  const withdrawn = openPublished()
  done(withdrawn.db, withdrawMeasurement, {
    as: withdrawn.maria.actor,
    input: { measurementId: withdrawn.figure.id },
  })
  expect(storyRow(withdrawn.db, withdrawn.storyId).frozenBecause).toBe('withdrawn')
})

test('so does the correction of an earlier confirmed figure of an outcome it prints', () => {
  const { db, account, storyId, maria, jonas, outcome } = openPublished()
  const earlier = makeMeasurement(db, outcome, {
    ...{ authorId: jonas.user.id, measuredOn: '2026-03-31', verifiedAt: may5.now },
  })
  const input = { measurementId: earlier.id, measuredOn: '2026-03-31', value: '9', ...given }
  done(db, correctMeasurement, { as: maria.actor, input })
  expect(storyRow(db, storyId)).toMatchObject({ frozenBecause: 'corrected', approvedVersionId: null })
  expect(historyOf(db, account.id).at(-1)?.texts).toMatchObject({ outcome: 'Month-end close' })
})

test('so does another name of the outcome, which stands beside its figure', () => {
  const { db, storyId, outcome, priya } = openPublished()
  const edit = { values: { name: 'Posts cut' }, was: { name: outcome.name } }
  done(db, editOutcome, { as: priya.actor, input: { outcomeId: outcome.id, edit, sure: 'no' }, at: may5 })
  expect(printedStoryBySlug(db, 'closing-the-books')).toEqual({ state: 'gone', storyId })
  expect(storyRow(db, storyId)).toMatchObject({ frozenBecause: 'terms_changed', approvedVersionId: null })
})

test('what does not touch its figures leaves it up; an approved text falls like a public one', () => {
  const story = openCaseStory()
  const { db, account, storyId, maria, jonas, outcome, priya } = story
  write(story, { as: priya })
  approve(story)
  const other = makeOutcome(db, makeGoal(db, account), { name: 'Another' })
  const another = makeMeasurement(db, other, { authorId: jonas.user.id, verifiedAt: may5.now })
  done(db, disputeMeasurement, { as: maria.actor, input: { measurementId: another.id, reason: 'No' } })
  const report = { outcomeId: outcome.id, measuredOn: '2026-05-04', value: '4', ...given }
  const { measurementId } = done(db, reportMeasurement, { as: jonas.actor, input: report, at: may5 })
  const slip = { measurementId, measuredOn: '2026-05-04', value: '3.9', ...given }
  done(db, correctMeasurement, { as: jonas.actor, input: slip, at: may5 })
  expect(storyRow(db, storyId)).toMatchObject({ state: 'approved', frozenAt: null })
  db.update(outcomes).set({ baselineValue: '12' }).run()
  done(db, disputeMeasurement, { as: maria.actor, input: { measurementId: story.figure.id, reason: 'No' } })
  expect(storyRow(db, storyId)).toMatchObject({ state: 'drafting', frozenBecause: 'disputed' })
})
