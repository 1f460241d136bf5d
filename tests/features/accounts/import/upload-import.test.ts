import { expect, test } from 'vitest'
import { importForm, uploadForm } from '#app/features/accounts/import/import-form.ts'
import { listImports } from '#app/features/accounts/import/import-queries.server.ts'
import type { StoredImport } from '#app/features/accounts/import/store-import.server.ts'
import { uploadImport } from '#app/features/accounts/import/upload-import.server.ts'
import { files } from '#db/schema/accounts.ts'
import { imports } from '#db/schema/imports.ts'
import { write } from '#db/transaction.server.ts'
import { makeStaff, makeUser } from '#tests/factories/people.ts'
import { personOf } from '../story.ts'
import { at, openDesk, upload } from './story.ts'

test('an uploaded file begins an import, of which nothing is in', async () => {
  const desk = openDesk()
  const one = await upload(desk, 'Name,Website\nAster,aster.example\n')
  expect(one).toMatchObject({
    fileName: 'book.csv',
    mapping: null,
    checkedAt: null,
    startedAt: null,
    appliedRows: 0,
    rowCount: 1,
    uploadedBy: desk.lead.userId,
  })
  expect(desk.db.select().from(files).all()).toMatchObject([
    { accountId: null, sha256: one.sha256, type: 'text/csv', visibility: 'internal' },
  ])
  expect(listImports(desk.db)).toMatchObject([{ id: one.id, uploadedBy: 'Greta Sandberg' }])
})

test('CSMs and customers import nothing', () => {
  const { db } = openDesk()
  const upload = { sha256: 'a'.repeat(64), name: 'book.csv', type: 'text/csv', size: 3 }
  const reading = { encoding: 'utf-8', delimiter: 'comma', headerLine: 1, dates: 'auto' } as const
  const stored: StoredImport = { upload, reading, headerKey: 'key', rowCount: 1 }
  for (const person of [personOf(makeStaff(db, 'csm')), personOf(makeUser(db))]) {
    const made = write(db, (tx) => uploadImport(tx, person, { stored }, at))
    expect(!made.ok && made.refusal.code).toBe('not-allowed')
  }
  expect(db.select().from(imports).all()).toEqual([])
})

test('the forms take nothing they do not know', () => {
  expect(uploadForm.safeParse({ name: 'x' }).success).toBe(false)
  expect(importForm.safeParse({ importId: '../etc' }).success).toBe(false)
})
