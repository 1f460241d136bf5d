import type { Page } from '@playwright/test'
import { expect } from '../site.ts'
import { line } from './cast.ts'
import { advocate, company, openStory, outcome, printed, title, type VoiceCast } from './voice-cast.ts'

const challenge = 'Each ward kept a file of its own.'
export const betterChallenge =
  'Each ward kept a file of its own, and patients told their story anew at every door.'
export const approach = 'Nurses and doctors drew one form together.'
export const quote = 'I look up from the screen again, and see a person.'
const comment = 'Say that the night shift began it.'

/** The vendor's first text: plain words typed, the figure chosen from what the customer has confirmed. */
export async function draft({ ines }: VoiceCast): Promise<void> {
  await openStory(ines)
  await ines.getByRole('link', { name: 'Write the text' }).click()
  await write(ines, 'In short', 'How a hospital came to one file.')
  await write(ines, 'The challenge', challenge)
  await write(ines, 'The approach', approach)
  await write(ines, 'The outcome', 'A file is closed sooner: ')
  const figures = ines
    .getByRole('toolbar', { name: 'Format: The outcome' })
    .getByLabel('Insert a verified figure')
  await figures.selectOption({ label: `${outcome}: ${printed}` })
  await expect(part(ines, 'The outcome')).toContainText(`sooner: ${printed}`)
  await save(ines)
}

/** The advocate says something beside the text, and other words for a part of it; the CSM takes them over. */
export async function suggest({ mira, ines }: VoiceCast): Promise<void> {
  await openStory(mira)
  await expect(mira.getByRole('article')).toContainText(`A file is closed sooner: ${printed}`)
  await mira.getByText('Comment on “The approach”').click()
  await mira.getByLabel('Your comment').locator('visible=true').fill(comment)
  await mira.getByRole('button', { name: 'Comment', exact: true }).locator('visible=true').click()
  await expect(line(mira, comment)).toBeVisible()
  await mira.getByText('Suggest other words for “The challenge”').click()
  await mira.getByLabel('How it would read').locator('visible=true').fill(betterChallenge)
  await mira.getByRole('button', { name: 'Suggest', exact: true }).locator('visible=true').click()
  await expect(line(mira, `${advocate.name} suggests`)).toBeVisible()
  await openStory(ines)
  await line(ines, comment).getByRole('button', { name: 'Settle' }).click()
  await expect(line(ines, comment)).toContainText('Settled')
  await line(ines, `${advocate.name} suggests`).getByRole('button', { name: 'Take over' }).click()
  await expect(ines.getByRole('article')).toContainText(betterChallenge)
  await expect(ines.getByRole('button', { name: 'Take over' })).toHaveCount(0)
}

/** Their own words are theirs to write. */
export async function addQuote({ mira }: VoiceCast): Promise<void> {
  await openStory(mira)
  await mira.getByRole('link', { name: 'Write on' }).click()
  await expect(part(mira, 'The challenge')).toContainText(betterChallenge)
  await write(mira, 'In their words', quote)
  await mira.getByLabel('Name under the quote').fill(advocate.name)
  await mira.getByLabel('Their title').fill('Head nurse')
  await save(mira)
}

/** What the customer reads is what both wrote. */
export async function putForward({ ines }: VoiceCast): Promise<void> {
  await openStory(ines)
  await expect(ines.getByRole('article')).toContainText(quote)
  await ines.getByRole('button', { name: `Ask ${company} to approve it` }).click()
  await expect(ines.getByRole('heading', { name: `With ${company} to approve` })).toBeVisible()
}

/** The editor of a part, once it has come. */
export function part(page: Page, label: string) {
  return page.locator('[contenteditable=true]').and(page.getByRole('textbox', { name: label, exact: true }))
}

export async function write(page: Page, label: string, words: string): Promise<void> {
  await part(page, label).fill(words)
}

/** Leaves the story's page open. Words may have settled by themselves before the press. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save as a new version' }).click()
  await expect(page.getByText(/^(Saved as version \d|Nothing had changed)/)).toBeVisible()
  await page.getByRole('link', { name: 'Back to the story' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}
