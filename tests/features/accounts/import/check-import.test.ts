import { expect, test } from 'vitest'
import { checkImport } from '#app/features/accounts/import/check-import.server.ts'
import { type ImportRun, Interrupted } from '#app/features/accounts/import/import-run.ts'
import { accounts, memberships } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { makeAccount, makeMember, makeStaff } from '#tests/factories/people.ts'
import { at, check, known, openDesk, problemsOf, upload } from './story.ts'

test('every bad row is listed with line, column, value and reason, and nothing is written', async () => {
  const desk = openDesk()
  const { id } = await upload(
    desk,
    [
      'Account ID,Account Name,Stage,CSM,Full name,Email,Access',
      'A-1,Aster,Align,,Maria,maria@aster.example,viewer',
      'A-2,Birch,Onboarding,,,,',
      'A-3,Cedar,,nobody@vendor.example,,,',
      'A-4,,,,Ida,ida,approver',
      'A-5,"Open,,,,,',
      'A-6,Fir,,,Tom,,approver',
    ].join('\n'),
  )
  expect(await check(desk, known(desk.db, id))).toEqual([
    [3, 'Stage', 'Onboarding', 'Write one of the stages: Capture, Align, Reinforce, Elevate'],
    [
      4,
      'CSM',
      'nobody@vendor.example',
      'Nobody of your staff has this address or name. Invite them first, or empty the cell',
    ],
    [5, 'Email', 'ida', 'This is not an e-mail address'],
    [6, '', 'A-5 "Open     ', 'A quotation mark is opened here and never closed'],
    [7, 'Email', '', 'Somebody with access to the plan needs an e-mail address'],
  ])
  expect(known(desk.db, id)).toMatchObject({ rowCount: 6, badRows: 5, checkedAt: at.now, startedAt: null })
  expect(desk.db.select().from(accounts).all()).toEqual([])
  expect(desk.db.select().from(users).all()).toHaveLength(1)
})

test('what the database knows keeps rows out too', async () => {
  const desk = openDesk()
  const { db } = desk
  makeAccount(db, { name: 'Twin One', domain: 'twin.example' })
  makeAccount(db, { name: 'Twin Two', domain: 'twin.example' })
  makeAccount(db, { externalId: 'E-1', name: 'Gone', endedAt: at.now })
  const account = makeAccount(db, { externalId: 'A-1', name: 'Aster' })
  makeStaff(db, 'csm', { email: 'priya@vendor.example' })
  const member = makeMember(db, account, 'viewer', { email: 'ida@aster.example' })
  db.update(memberships).set({ removedAt: at.now }).run()
  expect(member.user.email).toBe('ida@aster.example')
  const { id } = await upload(
    desk,
    [
      'Account ID,Account Name,Website,Full name,Email,Access',
      ',,twin.example,,,',
      'E-1,Gone,,,,',
      'A-1,,,Priya,priya@vendor.example,viewer',
      'A-1,,,Ida,ida@aster.example,viewer',
      'A-1,,,Ann,ann@aster.example,viewer',
      'A-9,,,,,',
    ].join('\n'),
  )
  expect(await check(desk, known(db, id))).toEqual([
    [2, 'Website', 'twin.example', 'Several accounts fit. Add the ID they have in your other system'],
    [3, 'Account ID', 'E-1', 'This account has ended'],
    [4, 'Email', 'priya@vendor.example', 'This is a colleague of yours. They come in by the account’s team'],
    [5, 'Email', 'ida@aster.example', 'Their access was taken away. Invite them on the plan’s members page'],
    [7, 'Account Name', 'A-9', 'This account is new and needs a name'],
  ])
})

test('a file that only updates leaves unknown accounts out', async () => {
  const desk = openDesk()
  makeAccount(desk.db, { name: 'ASTER' })
  const { id } = await upload(desk, 'Account Name,Full name\nAster,Maria\nBirch,Ida\n')
  expect(await check(desk, known(desk.db, id), { newAccounts: 'leave-out' })).toEqual([
    [3, 'Account Name', 'Birch', 'There is no such account in Cairn'],
  ])
})

test('dates that can be read two ways are bad until somebody says which', async () => {
  const desk = openDesk()
  const { id } = await upload(desk, 'Account Name,Stage since\nAster,03/04/2026\n')
  expect(await check(desk, known(desk.db, id))).toEqual([
    [
      2,
      'Stage since',
      '03/04/2026',
      'This date can be read two ways. Choose above whether days or months come first',
    ],
  ])
})

test('checking again takes the place of the first result, in lots', async () => {
  const desk = openDesk()
  const rows = Array.from({ length: 450 }, (_, index) => `Company ${index},nowhere`)
  const { id } = await upload(desk, ['Account Name,Website', ...rows].join('\n'))
  expect(await check(desk, known(desk.db, id))).toHaveLength(450)
  expect(await check(desk, known(desk.db, id), { columns: { 0: 'account' } })).toEqual([])
  expect(known(desk.db, id)).toMatchObject({ badRows: 0, rowCount: 450 })
})

test('columns chosen anew while rows are checked end that check without a result', async () => {
  const desk = openDesk()
  const { id } = await upload(desk, 'Account Name,Website\nAster,nowhere\n')
  let isFirst = true
  const run: ImportRun = {
    ...desk.run,
    rest: async () => {
      if (!isFirst) return
      isFirst = false
      await check(desk, known(desk.db, id), { columns: { 0: 'account' } })
    },
  }
  await expect(check({ ...desk, run }, known(desk.db, id))).rejects.toThrow(Interrupted)
  expect(problemsOf(desk.db, id)).toEqual([])
  expect(known(desk.db, id)).toMatchObject({ badRows: 0, mapping: { columns: { 0: 'account' } } })
  await expect(checkImport(desk.run, id)).rejects.toThrow(Interrupted)
})
