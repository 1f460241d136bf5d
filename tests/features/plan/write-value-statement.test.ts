import { expect, test } from 'vitest'
import { writeValueStatementForm } from '#app/features/plan/value-statement-form.ts'
import { currentStatement } from '#app/features/plan/value-statement-queries.server.ts'
import { vendorTextsOf } from '#app/features/plan/vendor-texts.server.ts'
import { writeValueStatement } from '#app/features/plan/write-value-statement.server.ts'
import { comments } from '#db/schema/plan-comments.ts'
import { valueStatements } from '#db/schema/plan-words.ts'
import { makeContext, makeGoal, makeMilestone } from '#tests/factories/plan.ts'
import { makeSolution } from '#tests/factories/words.ts'
import { done, historyOf, may4, may5, openPlanStory, refused } from './plan-story.ts'

const own = 'We close on day three now and I am home before dinner, which nobody here believed.'
const theirs =
  'Figures of five regions arrive in one ledger every morning without anybody typing them again by hand.'

function openStatementStory() {
  const story = openPlanStory()
  const goal = makeGoal(story.db, story.account, { createdBy: story.priya.user.id })
  const says = (text: string, was = '') =>
    writeValueStatementForm.parse({ goalId: goal.id, text, 'was:text': was })
  const on = { accountId: story.account.id, goalId: goal.id }
  return { ...story, goal, says, on }
}

test('a contributor or an approver writes it; every save is a version', () => {
  const { db, account, goal, says, on, jonas, maria } = openStatementStory()
  expect(done(db, writeValueStatement, { as: jonas.actor, input: says(own) })).toEqual({ number: 1 })
  const more = `${own} Really.`
  expect(done(db, writeValueStatement, { as: maria.actor, input: says(more, own), at: may5 })).toEqual({
    number: 2,
  })
  expect(currentStatement(db, on)).toEqual({
    ...{ number: 2, text: more, words: 17, copiedPercent: 0, writtenAt: may5.now },
    ...{ writtenBy: maria.user.id, writer: 'Maria Oliveira' },
  })
  expect(db.select({ text: valueStatements.text }).from(valueStatements).all()).toEqual([
    { text: own },
    { text: more },
  ])
  expect(
    historyOf(db, account.id).map(({ kind, visibility, actor, texts }) => [kind, visibility, actor, texts]),
  ).toEqual([
    ['value-statement-written', 'shared', jonas.user.id, { goal: goal.title }],
    ['value-statement-written', 'shared', maria.user.id, { goal: goal.title }],
  ])
})

test('what a staff member pastes there is refused, whoever they are, as are previews and viewers', () => {
  const { db, says, priya, preview, vera } = openStatementStory()
  const admin = { ...priya.actor, staffRole: 'admin' as const }
  for (const as of [priya.actor, admin, preview, vera.actor])
    refused(db, writeValueStatement, { as, input: says(own), because: { code: 'not-allowed' } })
})

test('a text copied from the vendor is kept, and its share is counted', () => {
  const { db, goal, says, on, jonas } = openStatementStory()
  makeSolution(db, goal, { how: theirs })
  done(db, writeValueStatement, { as: jonas.actor, input: says(theirs) })
  expect(currentStatement(db, on)).toMatchObject({ words: 17, copiedPercent: 100 })
  done(db, writeValueStatement, { as: jonas.actor, input: says(`${own} ${theirs}`, theirs) })
  expect(currentStatement(db, on)).toMatchObject({ words: 33, copiedPercent: 44 })
})

test('the vendor’s texts are what its people wrote where the customer can read it', () => {
  const { db, account, elsewhere, goal, maria, priya } = openStatementStory()
  makeContext(db, account, {
    number: 1,
    headline: 'H1',
    challenge: 'Ours',
    success: 'S1',
    writtenBy: maria.user.id,
  })
  makeContext(db, account, {
    number: 2,
    headline: 'H2',
    challenge: 'Ours',
    success: '',
    writtenBy: priya.user.id,
  })
  makeGoal(db, account, { title: 'Wish', createdBy: maria.user.id })
  makeGoal(db, elsewhere, { title: 'Elsewhere', createdBy: priya.user.id })
  makeSolution(db, goal, { capability: 'Link', how: 'How', removedAt: may4.now })
  makeMilestone(db, account, { title: 'Step', createdBy: priya.user.id })
  makeMilestone(db, account, { title: 'Secret', createdBy: priya.user.id, visibility: 'internal' })
  makeMilestone(db, account, { title: 'Theirs', createdBy: maria.user.id })
  for (const [text, authorId, visibility] of [
    ['Said', priya.user.id, 'shared'],
    ['Whispered', priya.user.id, 'internal'],
    ['Answered', maria.user.id, 'shared'],
  ] as const)
    db.insert(comments)
      .values({
        ...{ id: may4.newId(), accountId: account.id, subject: 'goal' as const, subjectId: goal.id },
        ...{ visibility, text, authorId, writtenAt: may4.now },
      })
      .run()
  expect(vendorTextsOf(db, account.id)).toEqual(['H2', goal.title, 'Link', 'How', 'Step', 'Said'])
})

test('a late writer meets the text that somebody else wrote meanwhile; nothing of either is lost', () => {
  const { db, says, on, jonas, maria } = openStatementStory()
  done(db, writeValueStatement, { as: maria.actor, input: says('Maria’s words.') })
  const clash = {
    ...{ field: 'text', theirs: 'Maria’s words.', yours: own },
    ...{ by: 'Maria Oliveira', at: may4.now.toISOString() },
  }
  refused(db, writeValueStatement, {
    as: jonas.actor,
    input: says(own),
    because: { code: 'changed-meanwhile', clashes: [clash] },
  })
  done(db, writeValueStatement, { as: jonas.actor, input: says('Maria’s words.') })
  expect(currentStatement(db, on)?.number).toBe(1)
})

test('foreign and missing goals are not there; closed ones stay as they are; nothing is no statement', () => {
  const { db, account, elsewhere, maria, stranger, says } = openStatementStory()
  refused(db, writeValueStatement, { as: stranger.actor, input: says(own), because: { code: 'not-found' } })
  const foreign = { ...says(own), goalId: makeGoal(db, elsewhere).id }
  refused(db, writeValueStatement, { as: maria.actor, input: foreign, because: { code: 'not-found' } })
  const closed = makeGoal(db, account, { closedAt: may4.now, closure: 'missed' })
  refused(db, writeValueStatement, {
    as: maria.actor,
    input: { ...says(own), goalId: closed.id },
    because: { code: 'already-done', message: 'This goal is closed. Reopen it to write about it.' },
  })
  expect(writeValueStatementForm.safeParse({ goalId: closed.id, text: ' ' }).success).toBe(false)
})
