import type { BrowserContext, Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { ok } from '#app/domain/refusal.ts'
import { enqueueEmail } from '#app/features/outbox/enqueue-email.server.ts'
import { sessions } from '#db/schema/auth.ts'
import { write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { expect, type Site, test } from './site.ts'

test('from a mail: one press on the laptop that knows her, a sign-in mail on the phone that does not', async ({
  page,
  browser,
  site,
}) => {
  const account = makeAccount(site.db, { name: 'Halden Paper' })
  const maria = makeMember(site.db, account, 'approver', { name: 'Maria Oliveira' }).user
  const goal = makeGoal(site.db, account, {
    title: 'Close the books in three days',
    proposedSide: 'vendor',
    proposedAt: new Date(),
    agreedAt: null,
  })
  const plan = `/plans/${account.slug}`

  // she signs in once, by mail
  await page.goto(plan)
  await page.getByLabel('Your e-mail address').fill(maria.email)
  await page.getByRole('button', { name: 'Send me the mail' }).click()
  await typeCode(page, site, maria.email)
  await page.waitForURL(`**${plan}`)

  // weeks later her session is over, and a mail about a goal comes
  await page.goto('about:blank')
  site.db.delete(sessions).where(eq(sessions.userId, maria.id)).run()
  const facts = {
    ...{ accountSlug: account.slug, goalId: goal.id, goal: goal.title },
    ...{ person: 'Priya Shah', account: account.name },
  }
  const mail = { kind: 'plan-goal-proposed' as const, facts, to: maria.email, accountId: account.id }
  write(site.db, (tx) => ok(enqueueEmail(tx, mail, momentAt(new Date()))))
  const told = await site.mail.waitForMail(({ subject }) => subject.includes(goal.title))
  const link = told.links.find((one) => one.includes(goal.id)) ?? ''
  expect(link).toContain('?mail=')

  const there = `${plan}/goals/${goal.id}`
  await page.goto(link)
  expect(page.url()).not.toContain('mail=')
  await page.getByRole('button', { name: 'Continue as Maria Oliveira' }).click()
  await landsOn(page, { path: there, title: goal.title })

  const phone = await openPhone(browser.newContext({ baseURL: site.url, javaScriptEnabled: false }))
  await phone.goto(link)
  await expect(phone.locator('body')).not.toContainText('Maria')
  await phone.getByRole('button', { name: 'Send me the mail' }).click()
  await expect(phone.locator('body')).not.toContainText(maria.email)
  await typeCode(phone, site, maria.email)
  await landsOn(phone, { path: there, title: goal.title })
  await phone.context().close()

  // in the profile she makes the laptop forget her
  await page.goto('/profile')
  await page
    .getByRole('button', { name: /^Forget/ })
    .first()
    .click()
  await expect(page.getByText('asks for a sign-in mail from now on')).toBeVisible()
})

let codesTyped = 0

/** Waits for the sign-in mail to this address that has not been used yet, and types its code. */
async function typeCode(page: Page, { mail }: Site, email: string): Promise<void> {
  await expect(page.getByLabel('The six digits of the mail')).toBeVisible()
  codesTyped += 1
  const isNext = () =>
    mail.mails.filter(({ to, subject }) => to.includes(email) && subject.startsWith('Sign in')).length >=
    codesTyped
  await expect.poll(isNext).toBe(true)
  const newest = mail.mails
    .filter(({ to, subject }) => to.includes(email) && subject.startsWith('Sign in'))
    .at(-1)
  await page.getByLabel('The six digits of the mail').fill(/^(\d{6})$/m.exec(newest?.text ?? '')?.[1] ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

async function landsOn(page: Page, { path, title }: { path: string; title: string }): Promise<void> {
  await page.waitForURL((url) => url.pathname === path && url.search === '')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
}

async function openPhone(opening: Promise<BrowserContext>): Promise<Page> {
  return (await opening).newPage()
}
