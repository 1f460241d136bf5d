import { expect, test } from 'vitest'
import { noticeKinds } from '#app/domain/activity/notice.ts'
import { ok } from '#app/domain/refusal.ts'
import { noticeChoicesForm } from '#app/features/activity/notices/choices-form.ts'
import { readChoicesPage } from '#app/features/activity/notices/choices-page.server.ts'
import { countUnread, readWeek } from '#app/features/activity/notices/notice-queries.server.ts'
import { saveChoices } from '#app/features/activity/notices/save-choices.server.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { write } from '#db/transaction.server.ts'
import { personOf } from '#tests/factories/advocacy.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

function setUp() {
  const db = openTestDatabase()
  const account = makeAccount(db, { name: 'Northwind', slug: 'northwind' })
  makeAccount(db, { name: 'Ofelia', slug: 'ofelia' })
  const maria = personOf(makeMember(db, account, 'approver').user)
  const choose = (account: string, mail: string, isShown = true) => {
    const fields = noticeKinds.flatMap((kind) => [
      [`${kind}_mail`, mail],
      ...(isShown ? [[`${kind}_shown`, 'yes']] : []),
    ])
    const input = noticeChoicesForm.parse({ account, ...Object.fromEntries(fields) })
    return write(db, (tx) => saveChoices(tx, maria, input, momentAt()))
  }
  const value = (slug: string) => {
    const row = readChoicesPage(db, maria, slug)?.rows.find(({ kind }) => kind === 'value')
    return row && [row.mail, row.isShown]
  }
  return { db, account, maria, choose, value }
}

test('what is chosen for all holds on each account until that has its own, and again once it is given back', () => {
  const { choose, value } = setUp()
  expect([value(''), value('northwind')]).toEqual([
    ['weekly', true],
    ['same', true],
  ])
  choose('', 'never', false)
  expect([value(''), value('northwind')]).toEqual([
    ['never', false],
    ['same', false],
  ])
  choose('northwind', 'at_once')
  expect([value(''), value('northwind')]).toEqual([
    ['never', false],
    ['at_once', true],
  ])
  choose('northwind', 'same')
  expect(value('northwind')).toEqual(['same', false])
})

test('what is kept out of the bell from now on is not counted there, and stays for the weekly summary', () => {
  const { db, account, maria, choose } = setUp()
  const priya = makeTeamMember(db, account, 'csm').user
  const closed = {
    kind: 'goal-closed',
    goalId: 'GOAL',
    closure: 'achieved',
    texts: { goal: 'Close' },
  } as const
  const line = { ...closed, accountId: account.id, actorId: priya.id }
  write(db, (tx) => ok(recordEvent(tx, line, momentAt())))
  expect(countUnread(db, maria.userId)).toBe(1)
  choose('', 'weekly', false)
  expect(countUnread(db, maria.userId)).toBe(0)
  expect(readWeek(db, maria, new Date(0))).toHaveLength(1)
})

test('an account one has left is no longer offered, whatever was chosen there', () => {
  const { db, maria, choose } = setUp()
  choose('northwind', 'never')
  db.$client.prepare('update memberships set removed_at = 1 where user_id = ?').run(maria.userId)
  expect(readChoicesPage(db, maria, '')?.accounts).toEqual([])
})

test('accounts where somebody has no place are missing, and odd words are refused at their field', () => {
  const { db, maria, choose } = setUp()
  expect(choose('ofelia', 'never')).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  expect(readChoicesPage(db, maria, 'ofelia')).toBeNull()
  expect(readChoicesPage(db, maria, '')?.accounts.map(({ slug }) => slug)).toEqual(['northwind'])
  const odd = noticeChoicesForm.safeParse({ account: '', value_mail: 'hourly' })
  expect(odd.error?.issues.map(({ path, message }) => [path[0], message])).toContainEqual([
    'value_mail',
    'Choose one of the list',
  ])
  expect(choose('', 'weekly')).toEqual(ok(null))
})
