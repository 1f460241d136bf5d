import type { Page } from '@playwright/test'
import { expect } from '../site.ts'
import { ask, line, mailTo } from './cast.ts'
import { advocate, openStory, speaker, title, type VoiceCast } from './voice-cast.ts'

/** Exactly this text, and no other. */
export async function approve({ mira }: VoiceCast): Promise<void> {
  await openStory(mira)
  const question = await ask(mira, 'Approve this exact text…')
  await question.getByRole('button', { name: 'Approve this exact text' }).click()
  await expect(mira.getByRole('heading', { name: 'Consents for this text' })).toBeVisible()
}

/** The person for themself: the CSM cannot publish on that alone. */
export async function allowOwn({ site, mira, ines }: VoiceCast): Promise<void> {
  const asked = await mailTo(site, {
    to: advocate.email,
    subject: `You decide what we may say: “${title}”`,
  })
  await mira.goto(asked.href)
  await expect(mira.getByLabel('Publish our case study')).toHaveCount(0)
  await give(mira, ['Use my name', 'Use my title', 'Quote me'])
  await openStory(ines)
  await expect(ines.getByRole('main')).toContainText('It can be published once these are allowed')
  await expect(ines.getByRole('link', { name: 'Publish…' })).toHaveCount(0)
}

/** Nobody speaks for the company: its approver names themself, says on what it rests, and decides for it. */
export async function allowForCompany({ site, paul }: VoiceCast): Promise<void> {
  const asked = await mailTo(site, {
    to: speaker.email,
    subject: `Who speaks for your company about “${title}”?`,
  })
  await paul.goto(asked.href)
  await paul.getByLabel('Who', { exact: true }).selectOption(speaker.name)
  await paul.getByLabel('On what it rests').fill('Head of communications')
  await paul.getByRole('button', { name: 'Let them speak for the company' }).click()
  await expect(line(paul, 'Head of communications').first()).toBeVisible()
  await paul.getByRole('link', { name: title }).first().click()
  await expect(paul.getByLabel('Quote me')).toHaveCount(0)
  await give(paul, ['Use our company name', 'Publish these outcomes', 'Publish our case study'])
}

async function give(page: Page, scopes: string[]): Promise<void> {
  for (const scope of scopes) await page.getByLabel(scope, { exact: true }).check()
  await page.getByRole('button', { name: 'Give consent' }).click()
  await expect(page.getByText('Given. Your receipt is on its way')).toBeVisible()
}
