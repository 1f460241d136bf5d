import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { refuseDemoUsers } from '#app/features/auth/refuse-demo-users.server.ts'
import { setUpAtDoor, setUpOwner } from '#app/features/auth/set-up-door.server.ts'
import { setUpForm } from '#app/features/auth/set-up-form.ts'
import { setUpVendor } from '#app/features/auth/set-up-vendor.server.ts'
import { isSetUp, isSetupToken, setupAddress } from '#app/features/auth/setup-address.server.ts'
import { currentCode, deriveTotpSecret } from '#app/features/auth/totp.server.ts'
import type { Db } from '#db/client.server.ts'
import { files } from '#db/schema/accounts.ts'
import { events } from '#db/schema/activity.ts'
import { recoveryCodes, users, vendor } from '#db/schema/auth.ts'
import { write } from '#db/transaction.server.ts'
import { limiterWith, makeDataFolder, makeDoor, secret } from '#tests/factories/door.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeUser } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

const at = momentAt('2026-05-04T09:00:00Z')
const token = setupAddress({ baseUrl: 'https://cairn.example' }, secret).replace(
  'https://cairn.example/setup/',
  '',
)

const form = {
  vendor: 'Lumen',
  accent: '#7A3B2E',
  timeZone: 'Europe/Berlin',
  currency: 'EUR' as const,
  name: 'Ada Admin',
  email: 'ada@lumen.example',
  password: 'granite tulip orbit',
  code: currentCode(deriveTotpSecret(secret, setUpOwner), at.now),
}

async function setUp(
  db: Db,
  given: { token?: string; logo?: File; dataFolder?: string } & Partial<typeof form> = {},
) {
  const typed = { ...form, token, logo: undefined, ...given }
  const prepared = await setUpAtDoor(makeDoor(db, { dataFolder: given.dataFolder }), typed, limiterWith())
  if (!prepared.ok) return prepared
  return write(db, (tx) => setUpVendor(tx, { ...typed, ...prepared.value }, at))
}

test('the address is one of ours, and only its own token opens it', () => {
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(isSetupToken(token, secret)).toBe(true)
  for (const other of ['', 'abc', 'x'.repeat(43), `${token}x`])
    expect(isSetupToken(other, secret)).toBe(false)
  expect(isSetupToken(token, 'another secret of this length....')).toBe(false)
})

test('the first run makes the vendor with its logo, and the first admin', async () => {
  const db = openTestDatabase()
  const dataFolder = makeDataFolder()
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  expect(isSetUp(db)).toBe(false)
  const logo = new File([new Uint8Array(picture)], 'logo.png')
  const made = await setUp(db, { logo, dataFolder })
  const ada = db.select().from(users).get()
  expect(made).toMatchObject({ ok: true, value: { user: { id: ada?.id, kind: 'staff' } } })
  expect(isSetUp(db)).toBe(true)
  expect(ada).toMatchObject({
    staffRole: 'admin',
    email: 'ada@lumen.example',
    name: 'Ada Admin',
    totpConfirmedAt: at.now,
  })
  const file = db.select().from(files).get()
  expect(file).toMatchObject({ accountId: null, type: 'image/png', uploadedBy: ada?.id })
  expect(db.select().from(vendor).all()).toMatchObject([
    { name: 'Lumen', accent: '#7A3B2E', timeZone: 'Europe/Berlin', currency: 'EUR', logoFileId: file?.id },
  ])
  expect(readdirSync(join(dataFolder, 'files'))).toEqual([file?.sha256])
  expect(db.select().from(recoveryCodes).all()).toHaveLength(10)
  expect(db.select({ kind: events.kind, chain: events.chain }).from(events).all()).toEqual([
    { kind: 'vendor-set-up', chain: '' },
    { kind: 'staff-joined', chain: '' },
  ])
})

test('it works once, also for two that come at the same time', async () => {
  const db = openTestDatabase()
  const typed = { ...form, token, logo: undefined }
  const both = [
    await setUpAtDoor(makeDoor(db), typed, limiterWith()),
    await setUpAtDoor(makeDoor(db), { ...typed, email: 'b@lumen.example' }, limiterWith()),
  ]
  const results = both.map((prepared) =>
    prepared.ok ? write(db, (tx) => setUpVendor(tx, { ...form, ...prepared.value }, at)) : prepared,
  )
  expect(results.map((result) => (result.ok ? 'made' : result.refusal.code))).toEqual(['made', 'gone'])
  expect(await setUp(db)).toMatchObject({ ok: false, refusal: { code: 'gone' } })
  expect(db.select().from(users).all()).toHaveLength(1)
})

test('a wrong token is not found, before anything else is looked at', async () => {
  const db = openTestDatabase()
  expect(await setUp(db, { token: 'x'.repeat(43), password: 'short' })).toEqual({
    ok: false,
    refusal: { code: 'not-found' },
  })
})

test('a stranger’s kind of logo is told at its field', async () => {
  const db = openTestDatabase()
  const logo = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'logo.svg')
  expect(await setUp(db, { logo, dataFolder: makeDataFolder() })).toEqual({
    ok: false,
    refusal: {
      code: 'invalid',
      fields: { logo: 'This kind of file is not taken here. Choose a picture: PNG, JPEG or WebP.' },
    },
  })
  expect(isSetUp(db)).toBe(false)
})

test('the form wants a readable colour, a zone and a currency that exist, and nothing it does not know', () => {
  const problems = (given: object) =>
    setUpForm.safeParse({ ...form, ...given }).error?.issues.map((issue) => issue.path[0] ?? issue.code) ?? []
  expect(problems({})).toEqual([])
  expect(problems({ accent: '#ffff00' })).toEqual(['accent'])
  expect(problems({ timeZone: 'Mars/Olympus' })).toEqual(['timeZone'])
  expect(problems({ currency: 'AAA' })).toEqual(['currency'])
  expect(problems({ email: 'ada' })).toEqual(['email'])
  expect(problems({ code: 'abc' })).toEqual(['code'])
  expect(problems({ password: 'short' })).toEqual(['password'])
  expect(problems({ vendor: 'x'.repeat(1_000_000) })).toEqual(['vendor'])
  expect(problems({ staffRole: 'admin' })).toEqual(['unrecognized_keys'])
})

test('production does not start with people of the demo story', () => {
  const db = openTestDatabase()
  makeUser(db)
  refuseDemoUsers(db)
  makeUser(db, { isDemo: true })
  expect(() => refuseDemoUsers(db)).toThrow('This database holds people of the demo story (1)')
})
