import { expect, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { readSentence } from '#app/domain/activity/sentence.ts'
import { ok } from '#app/domain/refusal.ts'
import { readHistory } from '#app/features/activity/activity-queries.server.ts'
import type { HistoryWish } from '#app/features/activity/history-wish.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import type { Db } from '#db/client.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

function setUp() {
  const db = openTestDatabase()
  const account = makeAccount(db, { name: 'Northwind', slug: 'northwind' })
  const maria = makeMember(db, account, 'approver', { name: 'Maria Oliveira' })
  const priya = makeTeamMember(db, account, 'csm', { name: 'Priya Shah' })
  const place = { slug: 'northwind', timeZone: 'Europe/Berlin', today: '2026-05-05' }
  const read = (actor: PlanActor, wish?: HistoryWish) => readHistory(db, { actor, place, wish })
  const sentences = (actor: PlanActor, wish?: HistoryWish) =>
    read(actor, wish).days.flatMap((day) => day.lines.map((line) => readSentence(line.sentence)))
  return { db, account, maria, priya, read, sentences }
}

function record(db: Db, happened: Parameters<typeof recordEvent>[1], at: string) {
  write(db, (tx) => ok(recordEvent(tx, happened, momentAt(at))))
}

test('the history is told newest first, by day in the zone of the account', () => {
  const { db, account, maria, priya, read } = setUp()
  const goal = { accountId: account.id, goalId: 'G', texts: { goal: 'Close in three days' } }
  record(db, { ...goal, kind: 'goal-proposed', actorId: priya.user.id }, '2026-05-03T21:59:00Z')
  record(db, { ...goal, kind: 'goal-agreed', actorId: maria.user.id }, '2026-05-03T22:01:00Z')
  record(db, { ...goal, kind: 'goal-reopened', actorId: null }, '2026-05-05T06:05:00Z')

  const { days, earlierThan, people } = read(maria.actor)
  expect(days.map((day) => [day.title, day.lines.map((line) => readSentence(line.sentence))])).toEqual([
    ['Today', ['Cairn reopened the goal Close in three days']],
    ['Yesterday', ['Maria Oliveira agreed the goal Close in three days']],
    ['Sunday, 3 May 2026', ['Priya Shah proposed the goal Close in three days']],
  ])
  expect(days[2]?.lines[0]).toMatchObject({
    actor: { id: priya.user.id, name: 'Priya Shah' },
    href: '/plans/northwind/goals/G',
    isInternal: false,
    at: { clock: '23:59', full: '3 May 2026, 23:59 CEST', iso: '2026-05-03T21:59:00.000Z' },
  })
  expect(days[0]?.lines[0]?.actor).toBeNull()
  expect(earlierThan).toBeNull()
  expect(people.map((person) => person.name)).toEqual(['Maria Oliveira', 'Priya Shah'])
})

test('internal lines are told to the vendor only, and never to someone who looks with customer eyes', () => {
  const { db, account, maria, priya, read, sentences } = setUp()
  const note = { stakeholderId: 'P', texts: { person: 'Maria Oliveira', fields: 'sentiment' } }
  const happened = { accountId: account.id, actorId: priya.user.id, visibility: 'internal' as const }
  record(db, { ...note, ...happened, kind: 'stakeholder-note-changed' }, '2026-05-04T09:00:00Z')

  expect(sentences(priya.actor)).toEqual([
    'Priya Shah changed the private notes on Maria Oliveira: sentiment',
  ])
  expect(read(priya.actor).days[0]?.lines[0]?.isInternal).toBe(true)
  expect(sentences(maria.actor)).toEqual([])
  const preview = { ...maria.actor, userId: priya.user.id, isPreview: true }
  expect(sentences(preview)).toEqual([])
})

test('other accounts and the deployment have their own history', () => {
  const { db, maria, sentences } = setUp()
  const other = makeAccount(db)
  record(
    db,
    { kind: 'account-created', accountId: other.id, actorId: null, texts: { account: 'B' } },
    '2026-05-04T09:00:00Z',
  )
  record(
    db,
    { kind: 'vendor-set-up', accountId: null, actorId: null, texts: { vendor: 'V' } },
    '2026-05-04T09:00:00Z',
  )
  expect(sentences(maria.actor)).toEqual([])
})

test('a long history is read page by page without losing or repeating a line', () => {
  const { db, account, maria, read, sentences } = setUp()
  for (let step = 1; step <= 120; step++)
    record(
      db,
      {
        kind: 'milestone-added',
        accountId: account.id,
        actorId: maria.user.id,
        milestoneId: 'M',
        texts: { milestone: `S${step}` },
      },
      '2026-05-04T09:00:00Z',
    )
  const seen: string[] = []
  const stops: (number | null)[] = []
  let before: number | undefined
  do {
    seen.push(...sentences(maria.actor, { before }))
    stops.push(read(maria.actor, { before }).earlierThan)
    before = stops.at(-1) ?? undefined
  } while (before)
  expect(stops).toEqual([71, 21, null])
  expect(seen).toEqual(
    Array.from({ length: 120 }, (_, index) => `Maria Oliveira added the step S${120 - index}`),
  )
})

test('the history can be narrowed by topic and by person', () => {
  const { db, account, maria, priya, sentences } = setUp()
  const on = { accountId: account.id }
  record(
    db,
    { ...on, kind: 'goal-added', goalId: 'G', actorId: maria.user.id, texts: { goal: 'A' } },
    '2026-05-04T09:00:00Z',
  )
  record(
    db,
    { ...on, kind: 'milestone-added', milestoneId: 'M', actorId: maria.user.id, texts: { milestone: 'B' } },
    '2026-05-04T09:00:00Z',
  )
  record(
    db,
    { ...on, kind: 'goal-added', goalId: 'G', actorId: priya.user.id, texts: { goal: 'C' } },
    '2026-05-04T09:00:00Z',
  )
  expect(sentences(maria.actor, { topic: 'goals' })).toEqual([
    'Priya Shah drafted the goal C',
    'Maria Oliveira drafted the goal A',
  ])
  expect(sentences(maria.actor, { personId: maria.user.id })).toEqual([
    'Maria Oliveira added the step B',
    'Maria Oliveira drafted the goal A',
  ])
  expect(sentences(maria.actor, { personId: maria.user.id, topic: 'steps' })).toEqual([
    'Maria Oliveira added the step B',
  ])
})

test('erased words and erased people are told as such', () => {
  const { db, account, maria, priya, sentences } = setUp()
  const happened = { accountId: account.id, actorId: priya.user.id, goalId: 'G', texts: { goal: 'A' } }
  record(db, { ...happened, kind: 'goal-agreed' }, '2026-05-04T09:00:00Z')
  db.$client.exec('update event_texts set text = null')
  db.$client.prepare("update users set name = '' where id = ?").run(priya.user.id)
  expect(sentences(maria.actor)).toEqual(['former member agreed the goal something since erased'])
})

test('only those who may open the list of members get its link', () => {
  const { db, account, maria, read } = setUp()
  const viewer = makeMember(db, account, 'viewer')
  const joined = { userId: viewer.user.id, role: 'viewer' as const, texts: { person: 'Ana' } }
  record(
    db,
    { ...joined, kind: 'member-joined', accountId: account.id, actorId: viewer.user.id },
    '2026-05-04T09:00:00Z',
  )
  expect(read(maria.actor).days[0]?.lines[0]?.href).toBe('/plans/northwind/members')
  expect(read(viewer.actor).days[0]?.lines[0]?.href).toBeNull()
})

test('a page of history takes four statements, and none of them scans a table', () => {
  const { db, account, maria, read } = setUp()
  for (let line = 0; line < 60; line++)
    record(
      db,
      {
        kind: 'goal-added',
        accountId: account.id,
        goalId: 'G',
        actorId: maria.user.id,
        texts: { goal: 'A' },
      },
      '2026-05-04T09:00:00Z',
    )
  const asked: string[] = []
  const prepare = db.$client.prepare.bind(db.$client)
  db.$client.prepare = ((source: string) => {
    asked.push(source)
    return prepare(source)
  }) as typeof db.$client.prepare
  read(maria.actor)
  expect(asked).toHaveLength(4)
  const steps = asked.flatMap((source) => {
    const gaps = [...source.matchAll(/\?/g)].map(() => null)
    return prepare(`explain query plan ${source}`).all(...gaps) as { detail: string }[]
  })
  const scans = steps
    .map((step) => step.detail)
    .filter((detail) => /^SCAN (?!json_each|CONSTANT ROW)/.test(detail))
  expect(scans).toEqual([])
})
