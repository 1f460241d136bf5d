import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSearchWords } from '#app/domain/activity/search-words.ts'
import { findThings, type Search } from '#app/features/activity/search/find-things.server.ts'
import type { Db } from '#db/client.server.ts'
import { teamNotes } from '#db/schema/activity-texts.ts'
import { stories, storySteps } from '#db/schema/advocacy-stories.ts'
import type { users } from '#db/schema/auth.ts'
import { comments } from '#db/schema/plan-comments.ts'
import { reviews } from '#db/schema/reviews.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeStaff, makeTeamMember } from '#tests/factories/people.ts'
import { makeContext, makeGoal, makeMilestone, makeOutcome } from '#tests/factories/plan.ts'
import { personOf } from '#tests/factories/words.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const at = momentAt('2026-05-04T09:00:00Z')
type User = typeof users.$inferSelect

/** One of every kind of thing on the account, each with "heron" in it; internal ones where there are two faces. */
function fill(db: Db, name: string) {
  const account = makeAccount(db, { name: `Heron ${name}` })
  const csm = makeTeamMember(db, account, 'csm', { name: `Heron Csm ${name}` })
  const viewer = makeMember(db, account, 'viewer', { name: `Heron Viewer ${name}` })
  const goal = makeGoal(db, account, { title: 'Heron goal' })
  makeOutcome(db, goal, { name: 'Heron outcome' })
  makeMilestone(db, account, { title: 'Heron step' })
  const hidden = makeMilestone(db, account, { title: 'Heron step of ours', visibility: 'internal' })
  makeContext(db, account, { headline: 'Heron context' })
  const secret = addReviewAndStories(db, account, csm.user)
  addWords(db, { account, author: csm.user, goal, hidden, secret })
  return { account, csm, viewer }
}

/** A review, a story the customer was asked about, and one that the vendor only thinks about, whose id comes back. */
function addReviewAndStories(db: Db, account: { id: string }, author: { id: string }): string {
  const made = { accountId: account.id, createdAt: at.now, createdBy: author.id }
  db.insert(reviews)
    .values({ ...made, id: at.newId(), title: 'Heron review', startsAt: at.now })
    .run()
  const tale = (title: string, state: 'nominated' | 'invited') => {
    const id = at.newId()
    db.insert(stories)
      .values({ ...made, id, slug: id.toLowerCase(), title, state })
      .run()
    db.insert(storySteps).values({ id: at.newId(), storyId: id, state, at: at.now }).run()
    return id
  }
  tale('Heron story', 'invited')
  return tale('Heron story in mind', 'nominated')
}

type Said = Record<'account' | 'author' | 'goal' | 'hidden', { id: string }> & { secret: string }

function addWords(db: Db, { account, author, goal, hidden, secret }: Said) {
  const say = (text: string, given: Partial<typeof comments.$inferInsert>) =>
    db
      .insert(comments)
      .values({
        ...{
          id: at.newId(),
          accountId: account.id,
          subject: 'goal',
          subjectId: goal.id,
          visibility: 'shared',
        },
        ...{ text, authorId: author.id, writtenAt: at.now, ...given },
      })
      .run()
  say('heron said to all', {})
  say('heron among us', { visibility: 'internal' })
  say('heron beside our step', { subject: 'milestone', subjectId: hidden.id })
  say('heron beside our story', { subject: 'claim', subjectId: `${secret}.days` })
  const note = { accountId: account.id, number: 1, writtenBy: author.id, writtenAt: at.now }
  db.insert(teamNotes)
    .values({ ...note, id: at.newId(), text: 'heron for us alone' })
    .run()
}

function setUp() {
  const db = openTestDatabase()
  const [grey, white] = [fill(db, 'Grey'), fill(db, 'White')]
  const find = (user: User, given: Partial<Search> = {}) =>
    findThings(db, { person: personOf(user), words: ['heron'], limit: 20, ...given })
      .map((thing) => thing.title || thing.body)
      .sort()
  return { db, grey, white, find }
}

const shared = (name: string) => [
  ...[`Heron ${name}`, 'Heron context', `Heron Csm ${name}`, 'Heron goal', 'Heron outcome', 'Heron review'],
  ...['Heron step', 'Heron story', `Heron Viewer ${name}`, 'heron said to all'],
]
const internal = [
  ...['Heron step of ours', 'Heron story in mind', 'heron among us', 'heron beside our step'],
  ...['heron beside our story', 'heron for us alone'],
]
const whole = (name: string) => [...shared(name), ...internal]

test('each reader finds exactly what their pages would show them', () => {
  const { db, grey, white, find } = setUp()
  const lead = makeStaff(db, 'lead')
  const admin = makeStaff(db, 'admin')
  const both = makeMember(db, grey.account, 'approver', { name: 'Of both' })
  const contributor = makeMember(db, grey.account, 'contributor', { name: 'Of one' })
  expect(find(grey.viewer.user)).toEqual(shared('Grey').sort())
  expect(find(contributor.user)).toEqual(shared('Grey').sort())
  expect(find(both.user)).toEqual(shared('Grey').sort())
  expect(find(grey.csm.user)).toEqual(whole('Grey').sort())
  expect(find(white.csm.user)).toEqual(whole('White').sort())
  expect(find(lead)).toEqual([...whole('Grey'), ...whole('White')].sort())
  expect(find(admin)).toEqual([...whole('Grey'), ...whole('White')].sort())
  expect(find(makeStaff(db, 'csm'))).toEqual([])
})

test('a place that ended shows nothing', () => {
  const { db, grey, find } = setUp()
  db.$client.exec('update memberships set removed_at = 1; update team_members set removed_at = 1')
  expect(find(grey.viewer.user)).toEqual([])
  expect(find(grey.csm.user)).toEqual([])
})

test('whoever looks with a customer’s eyes finds what a contributor would, there and nowhere else', () => {
  const { db, grey, find } = setUp()
  const seen = { hereId: grey.account.id, isOnlyHere: true, previewOf: grey.account.id }
  expect(find(grey.csm.user, seen)).toEqual(shared('Grey').sort())
  expect(find(makeStaff(db, 'admin'), seen)).toEqual(shared('Grey').sort())
})

test('the account of the page comes first; an account one has no place on is no such page', () => {
  const { db, grey, white } = setUp()
  const goals = (user: User, hereId: string, limit: number) =>
    findThings(db, { person: personOf(user), words: ['heron'], kinds: ['goal'], hereId, limit })
  const lead = makeStaff(db, 'lead')
  const accounts = (hereId: string) => goals(lead, hereId, 2).map(({ accountId }) => accountId)
  expect(accounts(grey.account.id)).toEqual([grey.account.id, white.account.id])
  expect(accounts(white.account.id)).toEqual([white.account.id, grey.account.id])
  const foreign = goals(grey.viewer.user, white.account.id, 5)
  expect(foreign.map(({ accountId }) => accountId)).toEqual([grey.account.id])
  expect(
    findThings(db, {
      ...{ person: personOf(grey.viewer.user), words: ['heron'], limit: 5 },
      ...{ hereId: white.account.id, isOnlyHere: true },
    }),
  ).toEqual([])
})

test('names that begin with the words come before names and texts that have them', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { user } = makeMember(db, account)
  makeGoal(db, account, { title: 'Crane in front' })
  makeGoal(db, account, { title: 'Lift by crane' })
  makeGoal(db, account, { title: 'Lift', why: 'The crane is slow' })
  const found = findThings(db, { person: personOf(user), words: ['cra'], limit: 5 })
  expect(found.map(({ title }) => title)).toEqual(['Crane in front', 'Lift by crane', 'Lift'])
  expect(findThings(db, { person: personOf(user), words: ['cra'], limit: 2 })).toHaveLength(2)
  expect(findThings(db, { person: personOf(user), words: ['lift', 'slo'], limit: 5 })).toHaveLength(1)
})

test('accents, capitals and scripts without blanks do not stand in the way', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const { user } = makeMember(db, account)
  for (const title of ['Société Générale', 'Straße', '顧客の成功を支援する', 'เพิ่มยอดขาย'])
    makeGoal(db, account, { title })
  const find = (typed: string) =>
    findThings(db, { person: personOf(user), words: readSearchWords(typed), limit: 5 }).map(
      ({ title }) => title,
    )
  expect(find('societe gen')).toEqual(['Société Générale'])
  expect(find('STRASSE')).toEqual([])
  expect(find('STRAß')).toEqual(['Straße'])
  expect(find('成功')).toEqual(['顧客の成功を支援する'])
  expect(find('顧客')).toEqual(['顧客の成功を支援する'])
  expect(find('ยอดขาย')).toEqual(['เพิ่มยอดขาย'])
})

test('nothing that is typed is more than words', () => {
  const { db, grey } = setUp()
  const person = personOf(grey.viewer.user)
  const find = (typed: string) => findThings(db, { person, words: readSearchWords(typed), limit: 3 })
  const hostile = [
    ...[
      '"',
      '""',
      '*',
      '^heron',
      'heron*',
      'NEAR(heron goal)',
      'heron AND',
      'OR',
      'NOT',
      '{title} : heron',
      "' OR 1=1",
    ],
    ...[
      "'; drop table goals; --",
      'scope:account',
      '(',
      ')',
      '-',
      'a"b"c',
      '\u0000heron',
      '\ud800',
      '𝔥𝔢𝔯𝔬𝔫',
      '😀 heron',
    ],
    ...['x'.repeat(10_000), 'heron '.repeat(5000), '%', '_', '\\', '\u202eheron', '๏', 'ก', '゛', '・', 'ー'],
  ]
  for (const typed of hostile) expect(() => find(typed)).not.toThrow()
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => Array.isArray(find(typed))),
    {
      numRuns: 100,
    },
  )
  const signs = fc.string({ unit: fc.constantFrom(...'"\'*^:(){}-+ aNEAROT成ก\u0000'), maxLength: 20 })
  fc.assert(
    fc.property(signs, (typed) => Array.isArray(find(typed))),
    { numRuns: 100 },
  )
  expect(find('"heron" goal')).toHaveLength(1)
})

test('as many statements with three of everything as with one', () => {
  const { db, grey } = setUp()
  const person = personOf(grey.viewer.user)
  const ran = countStatements(db)
  findThings(db, { person, words: ['heron'], limit: 5 })
  const once = ran.splice(0).length
  for (const title of ['Heron b', 'Heron c']) makeGoal(db, grey.account, { title })
  ran.length = 0
  findThings(db, { person, words: ['heron'], limit: 5 })
  expect(ran).toHaveLength(once)
})

function countStatements(db: Db): string[] {
  const ran: string[] = []
  const { $client } = db
  const prepare = $client.prepare.bind($client)
  Object.assign($client, {
    prepare: (sql: string) => {
      const prepared = prepare(sql)
      const all = prepared.all.bind(prepared)
      const counted = (...given: unknown[]) => {
        ran.push(sql)
        return all(...given)
      }
      return Object.assign(prepared, { all: counted })
    },
  })
  return ran
}
