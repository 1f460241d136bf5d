import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { foundKinds } from '#app/domain/activity/found-kind.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { teamNotes } from '#db/schema/activity-texts.ts'
import { stories, storySteps } from '#db/schema/advocacy-stories.ts'
import { goals, milestones, stakeholders } from '#db/schema/plan.ts'
import { comments } from '#db/schema/plan-comments.ts'
import { reviewItems, reviews } from '#db/schema/reviews.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeStaff } from '#tests/factories/people.ts'
import { makeContext, makeGoal, makeMilestone, makeOutcome } from '#tests/factories/plan.ts'
import { makePublishedStory } from '#tests/factories/stories.ts'
import { makeSolution, makeValueStatement } from '#tests/factories/words.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const at = momentAt('2026-05-04T09:00:00Z')

function setUp() {
  const db = openTestDatabase()
  const account = makeAccount(db, { name: 'Northwind', domain: 'northwind.example' })
  const staff = makeStaff(db)
  const member = makeMember(db, account, 'approver', { name: 'Maria Oliveira' })
  return { db, account, staff, member }
}

/** Ids of what the indexes find for a match, by kind. */
function find(db: Db, match: string): string[] {
  return foundKinds
    .flatMap((kind) =>
      db.$client
        .prepare(
          `select kind || ' ' || subject_id from search_${kind} w join search_entries e on e.id = w.rowid
            where w.search_${kind} match ?`,
        )
        .pluck()
        .all(match),
    )
    .map(String)
    .sort()
}

const columns = 'kind, subject_id, account_id, visibility, beside_id, title, body'

/** What the index would be if it were made anew, and the index itself against its texts (throws where they differ). */
function expectTrue(db: Db) {
  const read = (from: string) => db.$client.prepare(`select ${columns} from ${from} order by 1, 2`).all()
  expect(read('search_entries')).toEqual(read('search_things'))
  for (const kind of foundKinds)
    db.$client.exec(`insert into search_${kind} (search_${kind}, rank) values ('integrity-check', 1)`)
}

test('everything that is written is found in its newest words, and no longer in the old ones', () => {
  const { db, account, staff, member } = setUp()
  const goal = makeGoal(db, account, { title: 'Close the books', why: 'Auditors wait' })
  makeOutcome(db, goal, { name: 'Days at month end' })
  const step = makeMilestone(db, account, { title: 'Connect the ledger' })
  makeContext(db, account, { number: 1, headline: 'Nobody knows' })
  makeSolution(db, goal, { capability: 'Consolidation' })
  makeValueStatement(db, goal, { text: 'It saves our evenings', writtenBy: member.user.id })
  makePublishedStory(db, account, {
    writtenBy: staff.id,
    text: { title: 'Two days', summary: '', challenge: '', outcome: '' },
  })
  expect(find(db, 'consolidation OR evenings OR auditors')).toEqual([`goal ${goal.id}`])
  expect(find(db, 'northwind')).toEqual([`account ${account.id}`])
  expectTrue(db)

  db.update(goals).set({ title: 'Shut the ledgers' }).where(eq(goals.id, goal.id)).run()
  db.update(milestones).set({ visibility: 'internal' }).where(eq(milestones.id, step.id)).run()
  db.update(accounts).set({ name: 'Southwind' }).where(eq(accounts.id, account.id)).run()
  makeContext(db, account, { number: 2, headline: 'One ledger for all' })
  db.update(stakeholders).set({ email: 'maria@northwind.example', name: 'Maria O.' }).run()
  expect(find(db, 'close OR oliveira OR nobody')).toEqual([])
  expect(find(db, '{title} : ledger*')).toEqual([
    ...[`context ${account.id}`, `goal ${goal.id}`, `milestone ${step.id}`],
  ])
  expectTrue(db)
})

test('a comment taken away, a review called off and an item struck out are not found', () => {
  const { db, account, member } = setUp()
  const [reviewId, itemId, commentId] = [at.newId(), at.newId(), at.newId()]
  const made = { accountId: account.id, createdAt: at.now }
  db.insert(reviews)
    .values({ ...made, id: reviewId, title: 'Spring review', startsAt: at.now, notes: 'Budgets' })
    .run()
  const item = { ...made, id: itemId, reviewId, position: 0, kind: 'decision' as const }
  db.insert(reviewItems)
    .values({ ...item, title: 'Renew early' })
    .run()
  const beside = { subject: 'review_item' as const, subjectId: itemId, visibility: 'shared' as const }
  const written = { text: 'Gladly', authorId: member.user.id, writtenAt: at.now }
  db.insert(comments)
    .values({ id: commentId, accountId: account.id, ...beside, ...written })
    .run()
  expect(find(db, 'renew OR gladly')).toEqual([`comment ${commentId}`, `review ${reviewId}`])
  db.update(reviewItems).set({ removedAt: at.now }).run()
  expect(find(db, 'renew OR gladly')).toEqual([])
  expectTrue(db)
  db.update(reviewItems).set({ removedAt: null }).run()
  db.update(comments).set({ deletedAt: at.now, text: '' }).run()
  expect(find(db, 'renew OR gladly')).toEqual([`review ${reviewId}`])
  db.update(reviews).set({ cancelledAt: at.now }).run()
  expect(find(db, 'spring OR budgets OR renew')).toEqual([])
  expectTrue(db)
})

test('a story is internal until the customer was asked; the vendor’s notes always are', () => {
  const { db, account, staff } = setUp()
  const id = at.newId()
  const created = { createdAt: at.now, createdBy: staff.id }
  db.insert(stories)
    .values({
      id,
      accountId: account.id,
      slug: 's',
      title: 'A bank in a hurry',
      state: 'nominated',
      ...created,
    })
    .run()
  const visibilities = () =>
    db.$client
      .prepare(
        "select kind, visibility from search_entries where kind in ('story', 'team_notes') order by kind",
      )
      .raw()
      .all()
  const note = { accountId: account.id, number: 1, text: 'Careful', writtenBy: staff.id, writtenAt: at.now }
  db.insert(teamNotes)
    .values({ id: at.newId(), ...note })
    .run()
  expect(visibilities()).toEqual([
    ['story', 'internal'],
    ['team_notes', 'internal'],
  ])
  db.insert(storySteps).values({ id: at.newId(), storyId: id, state: 'invited', at: at.now }).run()
  expect(visibilities()[0]).toEqual(['story', 'shared'])
  expectTrue(db)
})

test('any run of signs is found where a script writes no blanks', () => {
  const { db, account } = setUp()
  const goal = makeGoal(db, account, { title: '顧客の成功を支援する', why: '' })
  expect(find(db, 'letters : "成 功"')).toEqual([`goal ${goal.id}`])
  expect(find(db, 'letters : "功 成"')).toEqual([])
  db.update(goals).set({ title: '売上を増やす' }).run()
  expect(find(db, 'letters : "成 功"')).toEqual([])
  expect(find(db, 'letters : "売 上"')).toEqual([`goal ${goal.id}`])
  expectTrue(db)
})

test('words that are taken away are in no byte of the file', () => {
  const { db, account, member } = setUp()
  const written = { authorId: member.user.id, writtenAt: at.now, visibility: 'shared' as const }
  const beside = { accountId: account.id, subject: 'goal' as const, subjectId: 'G' }
  const words = ['quetzalcoatl', 'xylophonist', 'rhododendron']
  for (const [index, text] of [...words, 'quetzal', 'xylophone', 'rhodium'].entries())
    db.insert(comments)
      .values({ id: `C${index}`, ...beside, ...written, text: `About ${text}, again` })
      .run()
  const bytes = () => {
    db.$client.pragma('wal_checkpoint(TRUNCATE)')
    return readFileSync(db.$client.name).toString('latin1')
  }
  const stays = (text: string) => words.filter((word) => text.includes(word.slice(-6)))
  expect(stays(bytes())).toEqual(words)
  for (const index of [0, 1, 2]) {
    db.update(comments)
      .set({ text: '', deletedAt: at.now })
      .where(eq(comments.id, `C${index}`))
      .run()
  }
  expect(stays(bytes())).toEqual([])
  expect(find(db, 'xylophone')).toEqual(['comment C4'])
})
