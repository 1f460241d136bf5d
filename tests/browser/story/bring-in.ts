import type { Page } from '@playwright/test'
import { expect } from '../site.ts'
import { bea, type Cast, company, cora, coraEmail, omar, plan } from './cast.ts'

/** As a German CRM writes it: semicolons, umlauts in Windows-1252, days with points; one day that never was. */
function bookFile(day: Cast['day']): Buffer {
  const german = (date: string) => date.split('-').reverse().join('.')
  const lines = [
    'Firmen-ID;Firmenname;Domain;Branche;CARE Stage;In der Stage seit;Zuständig;Name;E-Mail;Position;Zugang;Beeinflusst Verlängerung',
    `L-1;${company};larch.example;Logistics;Capture;${german(day(-40))};${coraEmail};${bea.name};${bea.email};Head of operations;Approver;`,
    `L-1;${company};larch.example;Logistics;Capture;${german(day(-40))};${coraEmail};Jörg Krüger;joerg@larch.example;CFO;;ja`,
    `Q-7;Quarry & Sons;quarry.example;Manufacturing;Reinforce;${german(day(-100))};${coraEmail};;;;;`,
    `M-3;Moor Mills;moor.example;Manufacturing;Align;31.02.2026;${coraEmail};;;;;`,
  ]
  return Buffer.from(lines.join('\r\n'), 'latin1')
}

/** What the lead sees before the first row goes in: which column is what, and the one row that cannot be read. */
export async function importBook({ lead, day }: Cast): Promise<void> {
  await lead.goto('/portfolio')
  await lead.getByRole('main').getByRole('link', { name: 'Import', exact: true }).click()
  const file = { name: 'kunden.csv', mimeType: 'text/csv', buffer: bookFile(day) }
  await lead.getByLabel('CSV file').setInputFiles(file)
  await lead.getByRole('button', { name: 'Upload and look at it' }).click()
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('kunden.csv')
  await expect(lead.getByLabel('What “Firmenname” is')).toHaveValue('account')
  await lead.getByLabel('What “In der Stage seit” is').selectOption('Account: in the stage since')
  await lead.getByLabel('What “Zuständig” is').selectOption('Account: colleague in charge')
  await expect(lead.getByLabel('What “Beeinflusst Verlängerung” is')).toHaveValue('doesInfluenceRenewal')
  await expect(lead.getByRole('main')).toContainText('Jörg Krüger')
  await lead.getByRole('button', { name: 'Check every row' }).click()
  await expect(lead.getByRole('heading', { name: '3 rows can go in, 1 stays out' })).toBeVisible()
  const bad = lead.getByRole('table', { name: 'Rows that stay out, and why' }).getByRole('row').nth(1)
  await expect(bad).toContainText('5')
  await expect(bad).toContainText('In der Stage seit')
  await expect(bad).toContainText('31.02.2026')
  await lead.getByRole('button', { name: 'Import 3 rows, leave 1 out' }).click()
  await expect(lead.getByRole('heading', { name: 'It is in' })).toBeVisible()
  await expect(lead.getByText('2 accounts opened')).toBeVisible()
  await expect(lead.getByText('2 people added')).toBeVisible()
}

/** The four questions: the one customer stays where the file put them, the other is taken back to where the work is. */
export async function auditBook({ lead }: Cast): Promise<void> {
  await lead.getByRole('link', { name: 'Go through the accounts' }).click()
  await lead.getByRole('searchbox', { name: /Find an account/ }).fill('larch')
  await lead.getByRole('button', { name: 'Find' }).click()
  await lead.getByRole('link', { name: company }).click()
  await answer(lead, 'Can you explain their business challenges', 'No')
  await lead.getByRole('button', { name: 'Save answers' }).click()
  await expect(lead.getByText('The answers agree: Capture.')).toBeVisible()
  await lead.goto('/plans/quarry-sons/path/audit')
  await answer(lead, 'Can you explain their business challenges', 'Yes')
  await answer(lead, 'Can the customer clearly explain', 'Partly')
  await lead.getByRole('button', { name: 'Save answers' }).click()
  await expect(lead.getByText('The answers speak for Align.')).toBeVisible()
  await lead.getByLabel('Why', { exact: false }).fill('Nobody there could say what it does for them')
  await lead.getByRole('button', { name: 'Place', exact: true }).click()
  await expect(lead.getByText('The answers agree: Align.')).toBeVisible()
  await expect(lead.getByRole('region', { name: 'Gaps' }).or(lead.getByText('Gaps')).first()).toBeVisible()
}

/** Who answers in which stage: the colleague from Reinforce on. */
export async function nameTeam({ lead }: Cast): Promise<void> {
  await lead.goto(`${plan}/settings`)
  await lead.getByLabel('Add a colleague').selectOption(omar)
  await lead.getByRole('button', { name: 'Add to the team' }).click()
  await expect(lead.getByLabel('Add a colleague').locator('option', { hasText: omar })).toHaveCount(0)
  await lead.goto(`${plan}/path`)
  await lead.getByRole('link', { name: 'Stage team' }).click()
  for (const stage of ['Capture', 'Align'])
    await lead.getByRole('combobox', { name: stage }).selectOption(cora)
  for (const stage of ['Reinforce', 'Elevate'])
    await lead.getByRole('combobox', { name: stage }).selectOption(omar)
  await lead.getByRole('button', { name: 'Save' }).click()
  await expect(lead.getByText(`${cora} answers for ${company}.`)).toBeVisible()
}

async function answer(page: Page, question: string, word: string): Promise<void> {
  await page.getByRole('group', { name: question }).getByLabel(word, { exact: true }).check()
}
