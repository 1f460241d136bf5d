import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page, test as plain } from '@playwright/test'
import { desc, eq } from 'drizzle-orm'
import { addDays } from '#app/domain/calendar-date.ts'
import { hashPassword } from '#app/features/auth/password.server.ts'
import { startSession } from '#app/features/auth/sessions.server.ts'
import { currentCode } from '#app/features/auth/totp.server.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { accounts } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { measurements, outcomes } from '#db/schema/outcomes.ts'
import { seedDemo } from '#db/seed/seed.ts'
import { makeImports } from '#tests/access/story/imports.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { makeDraft } from '#tests/factories/plan.ts'
import { startServer } from '#tests/setup/server-process.ts'
import { openSmtpServer, type SmtpServer } from '#tests/setup/smtp-server.ts'
import { openDoors } from './voice-story.ts'

/** A server of its own for each worker, with the demo story in its database and a real mail server behind it. */
export type Site = {
  url: string
  db: Db
  mail: SmtpServer
  staff: { email: string; password: string; totpSecret: string }
}

type Console = { errors: string[] }

export const test = plain.extend<{ quiet: Console }, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'cairn-browser-'))
      const db = openDatabase(join(folder, 'cairn.sqlite'))
      migrate(db)
      seedDemo(db, momentAt(new Date()))
      const staff = await hireStaff(db)
      await bringBook(db, folder)
      pasteFigures(db)
      openDoors(db)
      const mail = await openSmtpServer()
      const server = await startServer({ CAIRN_ENV: 'test', DATA_DIR: folder, SMTP_URL: mail.url })
      await use({ url: server.url, db, mail, staff })
      await server.stop()
      await mail.close()
      db.$client.close()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: ({ site }, use) => use(site.url),
  /** Every page of every test is watched: an error on its console fails the test. */
  quiet: [
    async ({ context }, use) => {
      const errors: string[] = []
      watch(context, errors)
      await use({ errors })
      expect(errors).toEqual([])
    },
    { auto: true },
  ],
})

/** Collects what a browser's consoles complain about, failed requests left out: their pages answer for them. */
export function watch(context: BrowserContext, errors: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      errors.push(message.text())
  })
  context.on('weberror', (error) => errors.push(String(error.error())))
}

async function hireStaff(db: Db) {
  const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  const password = 'seven grey stones by the water'
  const set = { passwordHash: await hashPassword(password), totpSecret, totpConfirmedAt: new Date() }
  const { email } = makeStaff(db, 'csm', { name: 'Cora Csm', email: 'cora.csm@fathom.example', ...set })
  return { email, password, totpSecret }
}

/** Two files of the vendor's book, one of them looked through: nothing of them is in yet. */
async function bringBook(db: Db, dataFolder: string): Promise<void> {
  const by = db.select().from(users).where(eq(users.staffRole, 'admin')).get()
  if (!by) throw new Error('the demo has no administrator')
  await makeImports({ db, dataFolder, by })
}

/** Figures of the richest account's first outcome, and usage, pasted and not taken in: new, changed, unusual, unreadable. */
function pasteFigures(db: Db): void {
  const account = db.select().from(accounts).where(eq(accounts.slug, 'northwind-traders')).get()
  const outcome = db
    .select()
    .from(outcomes)
    .where(eq(outcomes.accountId, account?.id ?? ''))
    .get()
  const last = db
    .select()
    .from(measurements)
    .where(eq(measurements.outcomeId, outcome?.id ?? ''))
    .orderBy(desc(measurements.measuredOn))
    .get()
  if (!outcome || !last) throw new Error('the demo has no figures')
  const day = (back: number) => addDays(last.measuredOn, -back)
  const lines = [
    `${day(0)}\t${last.value}1`,
    `${day(3)}\t4.1`,
    `${day(9)}\t4100`,
    '31.02.2026\t4',
    'soon\tfew',
  ]
  const by = { createdBy: last.authorId, createdAt: new Date() }
  makeDraft(db, outcome, { content: lines.join('\n'), ...by })
  const usage = `Active closers\t${day(0)}\t14\nActive closers\tsoon\t3`
  makeDraft(db, { id: null, accountId: outcome.accountId }, { content: usage, ...by })
}

/** Through the front door: password, then the code that the authenticator shows now. */
export async function signInAsStaff(page: Page, { staff }: Site): Promise<void> {
  await page.goto('/sign-in/staff')
  await page.getByLabel('E-mail address').fill(staff.email)
  await page.getByLabel('Password', { exact: true }).fill(staff.password)
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('Six digits').fill(currentCode(staff.totpSecret, new Date()))
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/portfolio')
}

/** Straight in, where signing in is not what the test is about. */
export async function enterAs(context: BrowserContext, { db, url }: Site, email: string): Promise<void> {
  const user = db.select().from(users).where(eq(users.email, email)).get()
  if (!user) throw new Error(`${email} is not known`)
  const cookie = await startSession({ db, now: new Date(), isSecure: false }, user, 'a browser test')
  const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? []
  await context.addCookies([{ name, value, url }])
}

export { expect }
