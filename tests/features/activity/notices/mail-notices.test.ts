import { expect, test } from 'vitest'
import type { MailChoice } from '#app/domain/activity/notice.ts'
import { ok } from '#app/domain/refusal.ts'
import { markAllRead } from '#app/features/activity/notices/mark-read.server.ts'
import { keepChoice } from '#app/features/activity/notices/save-choices.server.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { deliverDueEmails } from '#app/features/outbox/deliver.server.ts'
import { outbox } from '#db/schema/activity.ts'
import { commentMentions, comments } from '#db/schema/plan-comments.ts'
import { write } from '#db/transaction.server.ts'
import { personOf } from '#tests/factories/advocacy.ts'
import { keepingTransport, makeDelivery, storyClock } from '#tests/factories/mails.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const start = '2026-05-04T09:00:00Z'

function setUp() {
  const db = openTestDatabase()
  const account = makeAccount(db, { name: 'Northwind', slug: 'northwind' })
  const maria = makeMember(db, account, 'approver', { name: 'Maria', email: 'maria@northwind.example' }).user
  const priya = makeTeamMember(db, account, 'csm', { name: 'Priya' }).user
  const goal = makeGoal(db, account)
  let number = 0
  const say = (text: string, named: string[] = [maria.id]) => {
    number += 1
    const beside = { subject: 'goal', subjectId: goal.id, visibility: 'shared' } as const
    const id = `C${number}`
    const written = { accountId: account.id, authorId: priya.id, writtenAt: momentAt(start).now, text }
    db.insert(comments)
      .values({ id, ...beside, ...written })
      .run()
    for (const userId of named) db.insert(commentMentions).values({ commentId: id, userId }).run()
    const happened = { kind: 'comment-written', commentId: id, ...beside, accountId: account.id } as const
    const texts = { about: 'Close', excerpt: text }
    write(db, (tx) => ok(recordEvent(tx, { ...happened, actorId: priya.id, texts }, momentAt(start))))
  }
  const transport = keepingTransport()
  const clock = storyClock(start)
  const deliver = async () => {
    await deliverDueEmails(makeDelivery(db, { transport, clock: clock.at }))
    return transport.kept
  }
  return { db, account, maria, say, deliver, clock }
}

test('several mentions in a short time are one mail, two minutes later, that says how to stop such mails', async () => {
  const { db, say, deliver, clock } = setUp()
  say('Maria, is that right?')
  say('And the other one?')
  expect(db.select().from(outbox).all()).toHaveLength(1)
  expect(await deliver()).toEqual([])
  clock.advance(121_000)
  const [mail, ...more] = await deliver()
  expect([mail?.to, mail?.subject, more]).toEqual([
    'maria@northwind.example',
    'Several people mentioned you: Close',
    [],
  ])
  expect(mail?.text).toContain('Maria, is that right?')
  expect(mail?.text).toContain('And the other one?')
  expect(mail?.headers['List-Unsubscribe']).toMatch(/^<https?:\/\/[^\s<>]+\/unsubscribe\/[\w-]+\.[\w-]{43}>$/)
  expect(mail?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
})

test('what was read on the plan meanwhile is not mailed', async () => {
  const { db, maria, say, deliver, clock } = setUp()
  say('Maria, is that right?')
  const later = momentAt('2026-05-04T09:01:00Z')
  write(db, (tx) => markAllRead(tx, personOf(maria), { upTo: later.now.getTime() }, later))
  clock.advance(121_000)
  expect(await deliver()).toEqual([])
})

test('a choice holds for what was written before it; comments come at once to whoever wants that', async () => {
  const { db, maria, say, deliver, clock } = setUp()
  const choose = (kind: 'mentioned' | 'commented', mail: MailChoice) =>
    write(db, (tx) => {
      keepChoice(tx, { userId: maria.id, accountId: '', kind }, { mail, isShown: true }, momentAt(start))
      return ok(null)
    })
  say('Maria, is that right?')
  choose('mentioned', 'never')
  choose('commented', 'at_once')
  clock.advance(121_000)
  expect(await deliver()).toEqual([])
  expect(
    db
      .select()
      .from(outbox)
      .all()
      .map(({ droppedAt }) => droppedAt !== null),
  ).toEqual([true])
})
