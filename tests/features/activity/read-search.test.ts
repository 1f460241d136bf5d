import { expect, test } from 'vitest'
import { readSearch } from '#app/features/activity/search/read-search.server.ts'
import { comments } from '#db/schema/plan-comments.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeStaff } from '#tests/factories/people.ts'
import { makeGoal, makeMilestone } from '#tests/factories/plan.ts'
import { personOf } from '#tests/factories/words.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const at = momentAt('2026-05-04T09:00:00Z')
const plain = { from: null, previewOf: null, kind: null, limit: 5 }

test('what is found says what it is, whose it is, and why it fits', () => {
  const db = openTestDatabase()
  const account = makeAccount(db, { name: 'Northwind', slug: 'northwind', endedAt: at.now })
  const maria = makeMember(db, account, 'viewer', { name: 'Maria Oliveira' })
  const goal = makeGoal(db, account, { title: 'Close sooner', why: 'The ledger is late every month' })
  const id = at.newId()
  const beside = { subject: 'goal' as const, subjectId: goal.id, visibility: 'shared' as const }
  db.insert(comments)
    .values({
      id,
      accountId: account.id,
      ...beside,
      text: 'Ledgers first',
      authorId: maria.user.id,
      writtenAt: at.now,
    })
    .run()
  const groups = readSearch(db, { ...plain, person: personOf(maria.user), q: 'ledger' })
  expect(groups).toEqual([
    {
      kind: 'goal',
      title: 'Goals',
      hasMore: false,
      hits: [
        {
          key: `goal ${goal.id}`,
          href: `/plans/northwind/goals/${goal.id}`,
          title: [{ text: 'Close sooner', isHit: false }],
          snippet: [
            { text: 'The ', isHit: false },
            { text: 'ledger', isHit: true },
            { text: ' is late every month', isHit: false },
          ],
          about: 'Northwind',
          isInternal: false,
          isEnded: true,
        },
      ],
    },
    {
      kind: 'comment',
      title: 'Comments',
      hasMore: false,
      hits: [
        {
          key: `comment ${id}`,
          href: `/plans/northwind/comments/${id}`,
          title: [
            { text: 'Ledger', isHit: true },
            { text: 's first', isHit: false },
          ],
          snippet: [],
          about: 'Maria Oliveira on Northwind',
          isInternal: false,
          isEnded: true,
        },
      ],
    },
  ])
})

test('one more than is shown is asked for, and internal things are marked', () => {
  const db = openTestDatabase()
  const account = makeAccount(db)
  const lead = personOf(makeStaff(db, 'lead'))
  for (const title of ['Ledger one', 'Ledger two', 'Ledger three'])
    makeMilestone(db, account, { title, visibility: 'internal' })
  const read = (limit: number) =>
    readSearch(db, { ...plain, person: lead, q: 'ledger', kind: 'milestone', limit })
  expect(read(2)[0]).toMatchObject({ hasMore: true, hits: [{ isInternal: true }, { isInternal: true }] })
  expect(read(3)[0]).toMatchObject({ hasMore: false })
  expect(readSearch(db, { ...plain, person: lead, q: ' … ' })).toEqual([])
})

test('looking with a customer’s eyes, from their plan, staff find what a contributor finds', () => {
  const db = openTestDatabase()
  const [account, other] = [makeAccount(db), makeAccount(db)]
  const lead = makeStaff(db, 'lead')
  makeMilestone(db, account, { title: 'Ledger of ours', visibility: 'internal' })
  const shared = makeMilestone(db, account, { title: 'Ledger' })
  makeMilestone(db, other, { title: 'Ledger elsewhere' })
  const { user, actor } = makeMember(db, account, 'contributor')
  const from = { slug: account.slug, name: account.name }
  const keys = (asked: Parameters<typeof readSearch>[1]) =>
    readSearch(db, asked).flatMap(({ hits }) => hits.map(({ key }) => key))
  const asLead = { ...plain, person: personOf(lead), q: 'ledger', previewOf: account.id }
  const preview = { ...actor, userId: lead.id, isPreview: true }
  const asContributor = { ...plain, person: personOf(user), q: 'ledger', from: { ...from, actor } }
  expect(keys({ ...asLead, from: { ...from, actor: preview } })).toEqual([`milestone ${shared.id}`])
  expect(keys(asContributor)).toEqual([`milestone ${shared.id}`])
  expect(keys(asLead)).toHaveLength(2)
  // of the plan one is on, its name goes without saying
  const abouts = readSearch(db, { ...asContributor, q: shared.title })
  expect(abouts[0]?.hits[0]?.about).toBe('')
})
