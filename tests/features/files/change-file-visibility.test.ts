import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { attachFile } from '#app/features/files/attach-file.server.ts'
import { changeFileVisibility } from '#app/features/files/change-file-visibility.server.ts'
import { files } from '#db/schema/accounts.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

test('a file is seen by whoever sees its step; one of another account is left alone', () => {
  const db = openTestDatabase()
  const [here, there] = [makeAccount(db, { name: 'Northwind' }), makeAccount(db, { name: 'Aster Health' })]
  const upload = { sha256: 'a'.repeat(64), name: 'ledger.csv', type: 'text/csv', size: 12 }
  write(db, (tx) => {
    const attach = { accountId: here.id, upload, visibility: 'shared' as const, uploadedBy: null }
    const fileId = attachFile(tx, attach, momentAt())
    const theirs = attachFile(tx, { ...attach, accountId: there.id }, momentAt())
    changeFileVisibility(tx, { accountId: here.id, fileId, visibility: 'internal' })
    changeFileVisibility(tx, { accountId: here.id, fileId: theirs, visibility: 'internal' })
    return ok(null)
  })
  const seen = db.select({ accountId: files.accountId, visibility: files.visibility }).from(files).all()
  expect(seen).toEqual([
    { accountId: here.id, visibility: 'internal' },
    { accountId: there.id, visibility: 'shared' },
  ])
})
