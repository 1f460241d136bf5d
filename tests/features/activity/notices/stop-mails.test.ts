import { expect, test } from 'vitest'
import type { Stop } from '#app/domain/auth/stop-token.ts'
import { allChoices } from '#app/features/activity/notices/notice-choices.server.ts'
import { keepChoice } from '#app/features/activity/notices/save-choices.server.ts'
import { readStop, resumeMails, stopMails } from '#app/features/activity/notices/stop-mails.server.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

function setUp() {
  const db = openTestDatabase()
  const account = makeAccount(db, { name: 'Northwind' })
  const { user } = makeMember(db, account, 'approver')
  const of = (kind: Stop['kind'], accountId = '') => ({ userId: user.id, kind, accountId })
  const stop = (given: Stop | null) => write(db, (tx) => stopMails(tx, { stop: given }, momentAt()))
  const resume = (given: Stop | null, userId = user.id) =>
    write(db, (tx) => resumeMails(tx, { stop: given, person: { userId } }, momentAt()))
  const mails = () =>
    allChoices(db, user.id).map(({ kind, mail, accountId }) => `${kind} ${mail}${accountId && ' here'}`)
  return { db, account, user, of, stop, resume, mails }
}

test('one kind is stopped about one account, and stays on elsewhere', () => {
  const { db, account, of, stop, resume, mails } = setUp()
  const here = of('to_confirm', account.id)
  expect(readStop(db, here)).toEqual({ title: 'Figures to confirm', account: 'Northwind', isStopped: false })
  expect([stop(here).ok, stop(here).ok]).toEqual([true, true])
  expect(mails()).toEqual(['to_confirm never here'])
  expect(readStop(db, here)?.isStopped).toBe(true)
  expect(readStop(db, of('to_confirm'))?.isStopped).toBe(false)
  expect(resume(here).ok).toBe(true)
  expect(mails()).toEqual(['to_confirm at_once here'])
})

test('the summary is stopped with everything that waits for it, and comes back with the usual', () => {
  const { db, account, user, of, stop, resume, mails } = setUp()
  const chosen = { userId: user.id, accountId: account.id, kind: 'mentioned' } as const
  write(db, (tx) => {
    keepChoice(tx, chosen, { mail: 'weekly', isShown: true }, momentAt())
    return { ok: true, value: null }
  })
  expect(stop(of('digest')).ok).toBe(true)
  expect(readStop(db, of('digest'))).toEqual({ title: 'The weekly summary', account: '', isStopped: true })
  expect(mails().filter((line) => !line.includes(' never'))).toEqual([])
  expect(resume(of('digest')).ok).toBe(true)
  expect(
    mails()
      .filter((line) => line.endsWith(' weekly'))
      .sort(),
  ).toEqual([...['advocacy weekly', 'commented weekly', 'progress weekly', 'value weekly']])
})

test('a link that opens nothing stops nothing, and only its person turns mails on again', () => {
  const { db, user, of, stop, resume, mails } = setUp()
  expect(stop(null)).toMatchObject({ refusal: { code: 'not-found' } })
  expect(stop(of('value', 'no account'))).toMatchObject({ refusal: { code: 'not-found' } })
  expect(resume(of('value'), 'somebody else')).toMatchObject({ refusal: { code: 'not-allowed' } })
  db.$client.prepare('update users set deactivated_at = 1 where id = ?').run(user.id)
  expect(stop(of('value'))).toMatchObject({ refusal: { code: 'not-found' } })
  expect(mails()).toEqual([])
})
