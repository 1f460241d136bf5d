import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { importSizeAtMost } from '#app/domain/accounts/import/reading.ts'
import { storeImport } from '#app/features/accounts/import/store-import.server.ts'
import { gainsightCompanies, salesforceReport } from '#tests/domain/accounts/import/exports.ts'

async function store(content: string | Uint8Array, name = 'book.csv') {
  const dataFolder = await mkdtemp(join(tmpdir(), 'cairn-store-'))
  onTestFinished(() => rm(dataFolder, { recursive: true, force: true }))
  const file = new File([typeof content === 'string' ? content : Uint8Array.from(content)], name)
  return { dataFolder, result: await storeImport({ dataFolder, file }) }
}

async function sentence(content: string | Uint8Array) {
  const { result, dataFolder } = await store(content)
  expect(existsSync(join(dataFolder, 'files'))).toBe(false)
  return result.ok ? 'taken' : (result.refusal.message ?? result.refusal.fields?.file)
}

test('a file is laid down by its content, and how it is read is found out', async () => {
  const { dataFolder, result } = await store(salesforceReport, '../Kunden.CSV')
  if (!result.ok) throw new Error('refused')
  const { upload, reading, rowCount } = result.value.stored
  expect(reading).toEqual({ encoding: 'windows-1252', delimiter: 'semicolon', headerLine: 4, dates: 'auto' })
  expect(rowCount).toBe(7)
  expect(upload).toMatchObject({ name: 'Kunden.csv', type: 'text/csv', size: salesforceReport.byteLength })
  expect(upload.sha256).toBe(createHash('sha256').update(salesforceReport).digest('hex'))
  expect(existsSync(join(dataFolder, 'files', upload.sha256))).toBe(true)
  const other = await store(gainsightCompanies)
  expect(other.result.ok && other.result.value.stored.reading).toMatchObject({
    encoding: 'utf-16le',
    delimiter: 'tab',
  })
})

test('files of one export have the same key, whatever their rows and the writing of their names', async () => {
  const keys = await Promise.all(
    ['Name,E-Mail\nA,b@c.example', 'name;"e mail"\nX;y@z.example\n', 'Name,Phone\nA,1'].map(async (text) => {
      const { result } = await store(text)
      return result.ok && result.value.stored.headerKey
    }),
  )
  expect(keys[0]).toBe(keys[1])
  expect(keys[2]).not.toBe(keys[0])
})

test('what cannot be a table is refused with a way out, and nothing is kept', async () => {
  expect(await sentence('')).toBe('This file is empty. Choose another one')
  expect(await sentence('\n\n  \n')).toBe('This file is empty. Choose another one')
  expect(await sentence('Name,Website\n')).toBe(
    'This file has column names but no rows under them. Choose another one',
  )
  expect(await sentence(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]))).toContain('CSV UTF-8')
  expect(await sentence('a,'.repeat(301))).toContain('more than 300 columns')
  expect(await sentence(new Uint8Array(importSizeAtMost + 1))).toContain('larger than 30 MB')
  const none = await storeImport({ dataFolder: '/nowhere', file: undefined })
  expect(!none.ok && none.refusal.fields).toEqual({ file: 'Choose a CSV file' })
})
