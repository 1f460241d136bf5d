import type { Page } from '@playwright/test'
import { expect } from '../site.ts'
import { line, mailTo } from './cast.ts'
import { advocate, company, lawyer, openStory, printed, title, type VoiceCast } from './voice-cast.ts'
import { approach, save, write } from './voice-text.ts'

const wish = 'Leave out who was there: “Nurses and doctors” is too narrow.'
export const saferApproach = 'Everybody who works at the bed drew one form together.'

/** From the mail that asks to read it: a reviewer without a place on the plan is named. */
export async function askLawyer({ site, mira, lotte }: VoiceCast): Promise<void> {
  const asked = await mailTo(site, { to: advocate.email, subject: `Your story to read: “${title}”` })
  await mira.goto(asked.href)
  await inviteLawyer(mira)
  await lotte.goto(await legalLink(site, 0))
  await expect(lotte.getByRole('main')).toContainText(approach)
  await expect(lotte.getByRole('main')).toContainText(printed)
}

/** The reviewer asks for a change; the text is the writers' again, and the link has done its work. */
export async function askForChange({ mira, lotte }: VoiceCast): Promise<void> {
  const answer = lotte.locator('details').filter({ hasText: 'What should change' })
  await answer.getByText('Ask for changes').first().click()
  await answer.getByLabel('What should change').fill(wish)
  await answer.getByRole('button', { name: 'Ask for changes' }).click()
  await expect(lotte.getByRole('heading', { name: 'You have answered' })).toBeVisible()
  await openStory(mira)
  await expect(line(mira, lawyer.name)).toContainText('Asked for changes')
  await expect(line(mira, lawyer.name)).toContainText(wish)
}

/** The new text goes to the customer and to the reviewer again, who approves exactly that one. */
export async function approveAsLawyer({ site, mira, lotte }: VoiceCast): Promise<void> {
  await mira.getByRole('link', { name: 'Write on' }).click()
  await write(mira, 'The approach', saferApproach)
  await save(mira)
  await mira.getByRole('button', { name: 'Ready to be approved' }).click()
  await expect(mira.getByRole('heading', { name: 'Yours to approve' })).toBeVisible()
  const known = site.mail.mails.length
  await inviteLawyer(mira)
  await lotte.goto(await legalLink(site, known))
  await expect(lotte.getByRole('main')).toContainText(saferApproach)
  await lotte.getByRole('button', { name: 'Approve this exact text' }).click()
  await expect(lotte.getByRole('heading', { name: 'You have answered' })).toBeVisible()
}

async function inviteLawyer(page: Page): Promise<void> {
  await page.getByText('Ask a legal reviewer').click()
  await page.getByLabel('Name', { exact: true }).fill(lawyer.name)
  await page.getByLabel('E-mail address').fill(lawyer.email)
  await page.getByRole('button', { name: 'Send them this text' }).click()
  await expect(line(page, lawyer.email).filter({ hasText: 'Asked, until' })).toBeVisible()
}

/** Where the mail that came after the first `after` leads. */
async function legalLink(site: VoiceCast['site'], after: number): Promise<string> {
  const subject = `A text of ${company} to review: “${title}”`
  return (await mailTo(site, { to: lawyer.email, subject, after, leadsTo: '/legal-review/' })).href
}
