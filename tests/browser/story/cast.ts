import type { Browser, Page } from '@playwright/test'
import { addDays, todayIn } from '#app/domain/calendar-date.ts'
import { readDate } from '#app/domain/reading.ts'
import { makeStaff } from '#tests/factories/people.ts'
import { enterAs, expect, type Site, watch } from '../site.ts'

/** The vendor as the demo tells it. */
export const vendor = 'Lumen Analytics'
export const company = 'Larch Logistics'
export const plan = '/plans/larch-logistics'

/** The customer's approver comes in with the file: nobody invites them. */
export const bea = { name: 'Bea Brandt', email: 'bea@larch.example' }

/** Who plays: a lead, the CSM of the account, the colleague who takes over, and the customer's approver. */
export type Cast = {
  site: Site
  lead: Page
  csm: Page
  next: Page
  approver: Page
  /** The approver on a device without scripts. */
  plain: Page
  /** Calendar days in the account's time zone; negative ones are past. */
  day: (days: number) => string
}

export const lena = 'Lena Lead'
export const cora = 'Cora Caretaker'
export const omar = 'Omar Osei'
export const lenaEmail = 'lena.lead@lumen.example'
export const omarEmail = 'omar.osei@lumen.example'
export const coraEmail = 'cora.caretaker@lumen.example'

/** Every browser is watched: what its console complains about ends in `errors`. */
export async function gather(site: Site, browser: Browser, errors: string[]): Promise<Cast> {
  makeStaff(site.db, 'lead', { name: lena, email: lenaEmail })
  makeStaff(site.db, 'csm', { name: cora, email: coraEmail })
  makeStaff(site.db, 'csm', { name: omar, email: omarEmail })
  const open = async (email: string | null, options = {}) => {
    const context = await browser.newContext({ baseURL: site.url, ...options })
    watch(context, errors)
    context.setDefaultTimeout(10_000)
    if (email) await enterAs(context, site, email)
    return context.newPage()
  }
  const today = todayIn('Europe/Berlin', new Date())
  return {
    site,
    lead: await open(lenaEmail),
    csm: await open(coraEmail),
    next: await open(omarEmail),
    approver: await open(null),
    plain: await open(null, { javaScriptEnabled: false }),
    day: (days) => addDays(today, days),
  }
}

/** Follows a link of ours without being signed in: the mail for signing in leads back to where it was going. */
export async function enterByMail(page: Page, site: Site, href: string, email = bea.email): Promise<void> {
  await page.context().clearCookies()
  const known = site.mail.mails.length
  await page.goto(href)
  // the mail says whom it was for; an address from elsewhere asks for theirs
  if (!new URL(href, site.url).searchParams.has('mail'))
    await page.getByLabel('Your e-mail address').fill(email)
  await page.getByRole('button', { name: 'Send me the mail' }).click()
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible()
  const fresh = () => linkIn(site.mail.mails.slice(known), email)
  await expect.poll(fresh).toContain(site.url)
  await page.goto(fresh())
  await page.getByRole('button', { name: 'Sign in' }).click()
  const wanted = new URL(href, site.url)
  wanted.searchParams.delete('mail')
  await page.waitForURL(({ pathname, search }) => pathname + search === wanted.pathname + wanted.search)
}

function linkIn(mails: readonly { to: string[]; links: string[] }[], email: string): string {
  const links = mails.flatMap((mail) => (mail.to.includes(email) ? mail.links : []))
  return links.find((link) => link.includes('/sign-in/link/')) ?? ''
}

/** The day of today as badges print it. */
export function signedOn({ day }: Cast): string {
  return readDate(day(0), { today: day(0) })
}

/** `leadsTo` is what the address of the mail's button contains. */
type Wanted = { to: string; subject: string; after?: number; leadsTo?: string }

/** The mail to somebody with this subject (of those after the first `after`), and where its button leads. */
export async function mailTo(
  { mail: { mails } }: Site,
  { to, subject, after = 0, leadsTo = '/plans/' }: Wanted,
) {
  const arrived = () => mails.slice(after).filter((mail) => mail.to.includes(to))
  await expect.poll(() => arrived().map((mail) => mail.subject)).toContain(subject)
  const mail = arrived().find((one) => one.subject === subject)
  const href = mail?.links.find((link) => link.includes(leadsTo)) ?? ''
  expect(href).toContain(leadsTo)
  return { href, text: mail?.text ?? '', raw: mail?.raw ?? '' }
}

/** Opens the question behind a button, and gives back what asks it. */
export async function ask(page: Page, opener: string) {
  await page.getByRole('link', { name: opener }).click()
  const question = page.getByRole('dialog')
  await expect(question).toBeVisible()
  return question
}

/** The line of a gate's list that reads `title`. */
export function line(page: Page, title: string) {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: title })
}
