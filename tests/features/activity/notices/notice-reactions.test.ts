import { expect, test } from 'vitest'
import type { NoticeKind } from '#app/domain/activity/notice.ts'
import { ok } from '#app/domain/refusal.ts'
import type { Happened } from '#app/features/activity/reactions.server.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { reportMeasurement } from '#app/features/outcomes/report-measurement.server.ts'
import { verifyMeasurement } from '#app/features/outcomes/verify-measurement.server.ts'
import { noticeChoices } from '#db/schema/activity-notices.ts'
import { milestones } from '#db/schema/plan.ts'
import { commentMentions, comments } from '#db/schema/plan-comments.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeStaff, makeTeamMember } from '#tests/factories/people.ts'
import { makeGoal, makeMeasurement, makeMilestone, makeOutcome } from '#tests/factories/plan.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

type Elsewhere<H> = H extends Happened ? Omit<H, 'accountId'> : never

function setUp() {
  const db = openTestDatabase()
  const account = makeAccount(db, { name: 'Northwind', slug: 'northwind' })
  const maria = makeMember(db, account, 'approver', { name: 'Maria' })
  const jonas = makeMember(db, account, 'contributor', { name: 'Jonas' })
  const priya = makeTeamMember(db, account, 'csm', { name: 'Priya' })
  const greta = makeStaff(db, 'lead', { name: 'Greta' })
  const goal = makeGoal(db, account, { customerOwnerId: jonas.stakeholder.id })
  const outcome = makeOutcome(db, goal)
  const record = (happened: Elsewhere<Happened>, at = momentAt()) =>
    write(db, (tx) => ok(recordEvent(tx, { accountId: account.id, ...happened } as Happened, at)))
  const all =
    db.$client.prepare(`select u.name || ': ' || n.kind || ' ' || substr(n.about, 1, instr(n.about, ' ') - 1)
    || case when settled_at is not null then ' (done)' when read_at is not null then ' (read)' else '' end
    from notices n join users u on u.id = n.user_id order by n.rowid`)
  const notices = () => all.pluck().all() as string[]
  return { db, account, maria, jonas, priya, greta, goal, outcome, record, notices }
}

const comment = (
  db: ReturnType<typeof setUp>['db'],
  given: typeof comments.$inferInsert,
  named: string[] = [],
) => {
  db.insert(comments).values(given).run()
  for (const userId of named) db.insert(commentMentions).values({ commentId: given.id, userId }).run()
}

test('a reported figure asks who may confirm it; confirmed, it asks nobody any more and is news to the vendor', () => {
  const { db, maria, priya, outcome, notices } = setUp()
  const input = { outcomeId: outcome.id, value: '6', measuredOn: '2026-05-01', note: '', link: '' }
  const reported = write(db, (tx) => reportMeasurement(tx, priya.actor, input, momentAt()))
  if (!reported.ok) throw new Error('not reported')
  expect(notices()).toEqual(['Maria: to_confirm measurement', 'Jonas: to_confirm measurement'])
  const measurementId = [reported.value.measurementId]
  write(db, (tx) => verifyMeasurement(tx, maria.actor, { measurementId, seen: [] }, momentAt()))
  expect(notices()).toEqual([
    'Maria: to_confirm measurement (done)',
    'Jonas: to_confirm measurement (done)',
    'Priya: value outcome',
  ])
})

test('what somebody would like to measure waits for who may agree how it counts, and not on a draft', () => {
  const { db, account, maria, priya, goal, outcome, record, notices } = setUp()
  const added = (about: { id: string; goalId: string }) =>
    record({
      ...{ kind: 'outcome-added', actorId: priya.user.id, texts: { outcome: 'Entries' } },
      ...{ outcomeId: about.id, goalId: about.goalId },
    })
  const draft = makeGoal(db, account, { proposedAt: null, proposedSide: null, agreedAt: null })
  added(outcome)
  added(makeOutcome(db, draft, { openTerms: true }))
  expect(notices()).toEqual([])
  const open = makeOutcome(db, goal, { openTerms: true })
  added(open)
  expect(notices()).toEqual(['Maria: to_answer outcome', 'Jonas: to_answer outcome'])
  record({
    ...{ kind: 'terms-agreed', actorId: maria.user.id, texts: { outcome: 'Entries' } },
    ...{ outcomeId: open.id, number: 1 },
  })
  expect(notices().slice(0, 2)).toEqual([
    'Maria: to_answer outcome (done)',
    'Jonas: to_answer outcome (done)',
  ])
})

test('many figures at once are one notice a person, settled with the last of them', () => {
  const { db, account, maria, priya, outcome, notices, record } = setUp()
  const figures = ['2026-03-01', '2026-04-01'].map((measuredOn) =>
    makeMeasurement(db, outcome, { measuredOn, value: '6', authorId: priya.user.id }),
  )
  const brought = { kind: 'measurements-imported' as const, outcomeId: outcome.id, figures: 2 }
  record({ ...brought, actorId: priya.user.id, texts: { outcome: 'Close' } })
  record({ ...brought, actorId: priya.user.id, texts: { outcome: 'Close' } })
  expect(notices()).toEqual(['Maria: to_confirm outcome', 'Jonas: to_confirm outcome'])
  const verify = (id = '') =>
    write(db, (tx) => verifyMeasurement(tx, maria.actor, { measurementId: [id], seen: [] }, momentAt()))
  expect(verify(figures[0]?.id).ok).toBe(true)
  expect(notices()[0]).toBe('Maria: to_confirm outcome')
  expect(verify(figures[1]?.id).ok).toBe(true)
  // two were confirmed, and the vendor has one line of news
  expect(notices()).toEqual([
    ...['Maria: to_confirm outcome (done)', 'Jonas: to_confirm outcome (done)', 'Priya: value outcome'],
  ])
  expect(account.id).toHaveLength(26)
})

test('a comment tells who is named, the thread and the owner; edited it tells only who is newly named', () => {
  const { db, account, maria, jonas, priya, greta, goal, record, notices } = setUp()
  const about = {
    accountId: account.id,
    subject: 'goal' as const,
    subjectId: goal.id,
    visibility: 'shared' as const,
  }
  const facts = { subject: 'goal' as const, subjectId: goal.id, texts: { about: 'Close', excerpt: 'Look' } }
  const said = { ...about, text: 'Look', writtenAt: momentAt().now }
  comment(db, { ...said, id: 'C1', authorId: priya.user.id }, [maria.user.id])
  record({ kind: 'comment-written', commentId: 'C1', ...facts, actorId: priya.user.id })
  expect(notices()).toEqual(['Maria: mentioned goal', 'Jonas: commented goal'])
  db.insert(commentMentions).values({ commentId: 'C1', userId: jonas.user.id }).run()
  record({ kind: 'comment-edited', commentId: 'C1', ...facts, actorId: priya.user.id })
  expect(notices().slice(2)).toEqual(['Jonas: mentioned goal'])
  comment(db, { ...said, id: 'C2', authorId: maria.user.id, threadId: 'C1' })
  record({ kind: 'comment-written', commentId: 'C2', threadId: 'C1', ...facts, actorId: maria.user.id })
  expect(notices().slice(3)).toEqual(['Jonas: commented goal', 'Priya: commented goal'])
  record({ kind: 'comment-resolved', commentId: 'C1', ...facts, actorId: maria.user.id })
  expect(notices().filter((line) => line.endsWith('(done)'))).toHaveLength(5)
  expect(greta.name).toBe('Greta')
})

test('what is internal is told to the vendor’s side alone, named or not', () => {
  const { db, account, maria, priya, greta, goal, record, notices } = setUp()
  const facts = { subject: 'goal' as const, subjectId: goal.id, texts: { about: 'Close', excerpt: 'Hm' } }
  const said = { accountId: account.id, subject: 'goal' as const, subjectId: goal.id, text: 'Hm' }
  const given = { ...said, visibility: 'internal' as const, writtenAt: momentAt().now }
  comment(db, { ...given, id: 'C1', authorId: priya.user.id }, [maria.user.id, greta.id])
  record({
    kind: 'comment-written',
    visibility: 'internal',
    commentId: 'C1',
    ...facts,
    actorId: priya.user.id,
  })
  expect(notices()).toEqual(['Greta: mentioned goal'])
})

test('what somebody does not want to see is kept for their summary as read, or not at all', () => {
  const { db, maria, jonas, goal, record, notices } = setUp()
  const choose = (userId: string, mail: 'weekly' | 'never', isShown = false) => {
    const chosen = {
      userId,
      accountId: '',
      kind: 'progress' as NoticeKind,
      mail,
      isShown,
      chosenAt: momentAt().now,
    }
    db.insert(noticeChoices).values(chosen).run()
  }
  choose(maria.user.id, 'weekly')
  choose(jonas.user.id, 'never')
  record({
    kind: 'goal-closed',
    goalId: goal.id,
    closure: 'achieved',
    texts: { goal: 'Close' },
    actorId: null,
  })
  expect(notices()).toEqual(['Maria: progress goal (read)', 'Priya: progress goal'])
})

test('who leaves has nothing waiting there; an ended account tells nobody', () => {
  const { db, account, jonas, priya, outcome, record, notices } = setUp()
  const { id } = makeMeasurement(db, outcome, { value: '6', authorId: priya.user.id })
  const figure = { measurementId: id, outcomeId: outcome.id, measuredOn: '2026-05-01' }
  const words = { outcome: 'Close', value: '6 d' }
  record({ kind: 'measurement-reported', ...figure, texts: words, actorId: null })
  record({ kind: 'member-removed', userId: jonas.user.id, texts: { person: 'Jonas' }, actorId: null })
  expect(notices()).toContain('Jonas: to_confirm measurement (done)')
  db.$client.prepare('update accounts set ended_at = 1 where id = ?').run(account.id)
  const before = notices().length
  record({ kind: 'goal-closed', goalId: 'G', closure: 'missed', texts: { goal: 'A' }, actorId: null })
  expect(notices()).toHaveLength(before)
})

test('a step that becomes the vendor’s own is taken out of the bells of the customer’s people', () => {
  const { db, account, jonas, priya, record, notices } = setUp()
  const owned = { ownerId: jonas.stakeholder.id, completedAt: null }
  const { id: milestoneId } = makeMilestone(db, account, owned)
  const step = { milestoneId, actorId: priya.user.id }
  record({ kind: 'milestone-added', ...step, texts: { milestone: 'Replace Jonas' } })
  expect(notices()).toContain('Jonas: assigned milestone')
  db.update(milestones).set({ visibility: 'internal' }).run()
  const texts = { milestone: 'Replace Jonas', fields: 'visibility' }
  record({ kind: 'milestone-changed', ...step, visibility: 'internal', texts })
  expect(notices().filter((line) => line.startsWith('Jonas'))).toEqual([])
})
