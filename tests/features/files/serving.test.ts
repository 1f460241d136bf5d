import { existsSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ok } from '#app/domain/refusal.ts'
import { attachFile } from '#app/features/files/attach-file.server.ts'
import { filePlace } from '#app/features/files/file-place.server.ts'
import { findFile, findVendorLogo } from '#app/features/files/find-file.server.ts'
import { downloadFile, showPicture } from '#app/features/files/serve-file.server.ts'
import { type StoredUpload, storeUpload } from '#app/features/files/store-upload.server.ts'
import { sweepFiles } from '#app/jobs/sweep-files.server.ts'
import { vendor } from '#db/schema/auth.ts'
import { type Tx, write } from '#db/transaction.server.ts'
import { makeDataFolder } from '#tests/factories/door.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const at = momentAt('2026-05-04T09:00:00Z')

async function stored(dataFolder: string, text: string, name = 'minutes.txt'): Promise<StoredUpload> {
  const upload = await storeUpload({ dataFolder, file: new File([text], name) })
  if (!upload.ok) throw new Error('refused')
  return upload.value
}

test('customers get shared files of their account; internal, foreign and missing ones look the same', async () => {
  const db = openTestDatabase()
  const dataFolder = makeDataFolder()
  const account = makeAccount(db)
  const maria = makeMember(db, account).actor
  const csm = makeTeamMember(db, account).actor
  const stranger = makeMember(db, makeAccount(db), 'approver').actor
  const upload = await stored(dataFolder, 'hello')
  const attach = (tx: Tx, visibility: 'shared' | 'internal') =>
    attachFile(tx, { accountId: account.id, upload, visibility, uploadedBy: csm.userId }, at)
  const made = write(db, (tx) => ok([attach(tx, 'shared'), attach(tx, 'internal')]))
  const [shared = '', internal = ''] = made.ok ? made.value : []
  const missing = { ok: false, refusal: { code: 'not-found' } }
  expect(findFile(db, maria, shared)).toEqual({ ok: true, value: upload })
  expect(findFile(db, maria, internal)).toEqual(missing)
  expect(findFile(db, { ...maria, isPreview: true }, internal)).toEqual(missing)
  expect(findFile(db, csm, internal)).toEqual({ ok: true, value: upload })
  expect(findFile(db, stranger, shared)).toEqual(missing)
  expect(findFile(db, maria, 'nonsense')).toEqual(missing)
})

test('a file is served as a download that runs nothing, with its own name', async () => {
  const dataFolder = makeDataFolder()
  const upload = await stored(dataFolder, '<script>alert(1)</script>', 'Führung "Q1".txt')
  const response = await downloadFile(dataFolder, upload)
  expect(await response?.text()).toBe('<script>alert(1)</script>')
  expect(Object.fromEntries(response?.headers ?? [])).toEqual({
    'cache-control': 'private, no-store',
    'content-disposition': `attachment; filename="Fuhrung Q1.txt"; filename*=UTF-8''F%C3%BChrung%20Q1.txt`,
    'content-length': '25',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
})

test('a file whose bytes are gone is null, not an error', async () => {
  const dataFolder = makeDataFolder()
  const lost = { sha256: 'a'.repeat(64), name: 'x.txt', type: 'text/plain', size: 1 }
  expect(await downloadFile(dataFolder, lost)).toBe(null)
  expect(() => filePlace(dataFolder, '../../etc/passwd')).toThrow('not a content address')
})

test('the vendor’s logo is found and shown as a picture', async () => {
  const db = openTestDatabase()
  const dataFolder = makeDataFolder()
  expect(findVendorLogo(db)).toBe(null)
  const upload = { ...(await stored(dataFolder, 'png')), type: 'image/png' }
  const file = { accountId: null, upload, visibility: 'shared' as const, uploadedBy: null }
  const made = write(db, (tx) => ok(attachFile(tx, file, at)))
  const logoFileId = made.ok ? made.value : null
  db.insert(vendor)
    .values({ id: 1, name: 'Lumen', timeZone: 'UTC', currency: 'EUR', createdAt: at.now, logoFileId })
    .run()
  const logo = findVendorLogo(db)
  expect(logo).toEqual(upload)
  const response = await showPicture(dataFolder, upload)
  expect(response?.headers.get('content-type')).toBe('image/png')
  expect(response?.headers.get('content-disposition')).toBe(null)
  await response?.body?.cancel()
})

test('the sweep takes what nothing refers to, once it is an hour old', async () => {
  const db = openTestDatabase()
  const dataFolder = makeDataFolder()
  await sweepFiles({ db, env: { dataFolder }, clock: () => at })
  const kept = await stored(dataFolder, 'kept')
  const orphan = await stored(dataFolder, 'orphan')
  const fresh = await stored(dataFolder, 'fresh')
  write(db, (tx) =>
    ok(attachFile(tx, { accountId: null, upload: kept, visibility: 'shared', uploadedBy: null }, at)),
  )
  const half = join(dataFolder, 'files', `${orphan.sha256}.part`)
  writeFileSync(half, '')
  const old = at.now.getTime() / 1000 - 3600
  for (const place of [filePlace(dataFolder, kept.sha256), filePlace(dataFolder, orphan.sha256), half])
    utimesSync(place, old, old)
  utimesSync(filePlace(dataFolder, fresh.sha256), old + 1, old + 1)
  await sweepFiles({ db, env: { dataFolder }, clock: () => at })
  const isThere = ({ sha256 }: StoredUpload) => existsSync(filePlace(dataFolder, sha256))
  expect([isThere(kept), isThere(orphan), isThere(fresh), existsSync(half)]).toEqual([
    true,
    false,
    true,
    false,
  ])
})

test('an orphan that is uploaded again is young again', async () => {
  const db = openTestDatabase()
  const dataFolder = makeDataFolder()
  const upload = await stored(dataFolder, 'again')
  utimesSync(filePlace(dataFolder, upload.sha256), 1, 1)
  await stored(dataFolder, 'again')
  await sweepFiles({ db, env: { dataFolder }, clock: () => momentAt(new Date()) })
  expect(existsSync(filePlace(dataFolder, upload.sha256))).toBe(true)
})
