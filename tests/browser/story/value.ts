import { expect } from '../site.ts'
import { enterByMail, mailTo } from './cast.ts'
import { approver, csm, goal, outcome, plan, type ValueCast } from './value-cast.ts'

/** Twenty hours a week are to become four; an hour is worth €52. */
export async function addFromCatalogue({ cleo, day }: ValueCast): Promise<void> {
  await cleo.goto(`${plan}/outcomes`)
  await expect(cleo.getByRole('main')).toContainText('No outcomes yet')
  await cleo.getByRole('main').getByRole('link', { name: '+ Outcome' }).click()
  await cleo.getByRole('searchbox', { name: 'Search common outcomes' }).fill('typing')
  await cleo.getByRole('link', { name: outcome }).click()
  await expect(cleo.getByLabel('What is measured')).toHaveValue(outcome)
  await expect(cleo.getByLabel('For which goal')).toContainText(goal)
  await expect(cleo.getByLabel('Words for the unit')).toHaveValue('per week')
  await cleo.getByLabel('Baseline', { exact: true }).fill('20')
  await cleo.getByLabel('Baseline date').fill(day(-100))
  await cleo.getByLabel('Target', { exact: true }).fill('4')
  await cleo.getByLabel('Target date').fill(day(200))
  await cleo.getByLabel('Money for one, in EUR').fill('52')
  const readBack = cleo.getByRole('status').filter({ hasText: 'counted as' })
  await expect(readBack).toContainText(
    'Each hour per week saved × €52 an hour, every week, counted as capacity.',
  )
  // 52 × 365 ÷ 7 = 2,711.43; sixteen hours less: 43,382.86
  await expect(readBack).toContainText(
    'One hour per week saved is worth €52 a week, €2,711.43 a year; at your target €43,382.86 a year.',
  )
  await cleo.getByRole('button', { name: 'Add outcome' }).click()
  await expect(cleo.getByRole('heading', { level: 1 })).toHaveText(outcome)
}

/** Asked by mail, signed in by another; the share is the customer's word and agrees the rest. */
export async function agreeTerms({ site, ada }: ValueCast): Promise<void> {
  const asked = await mailTo(site, { to: approver.email, subject: `To agree: how ${outcome} is counted` })
  await enterByMail(ada, site, asked.href, approver.email)
  const terms = ada.locator('#terms')
  await expect(terms).toContainText('Not agreed yet')
  await ada.getByLabel('How much of the improvement is down to the product?').fill('120')
  await ada.getByRole('button', { name: 'Agree with this share' }).click()
  await expect(terms).toContainText('100')
  await ada.getByLabel('How much of the improvement is down to the product?').fill('60')
  await ada.getByRole('button', { name: 'Agree with this share' }).click()
  await expect(terms).toContainText('60% of the improvement is put down to the product.')
  await expect(terms).not.toContainText('Not agreed yet')
}

/** Two days out of a spreadsheet and a line that says nothing. */
export async function pasteColumn({ cleo, day }: ValueCast): Promise<void> {
  await cleo.getByRole('link', { name: 'Bring figures in' }).click()
  await cleo.getByLabel('Paste the lines here').fill(`${day(-60)}\t15\n${day(-50)}\t14\nsoon\tfew`)
  await cleo.getByRole('button', { name: 'Look at them' }).click()
  await expect(cleo.getByRole('heading', { level: 1 })).toHaveText('2 new figures to take in')
  await expect(
    cleo.getByRole('table', { name: 'Lines that stay out, and why' }).getByRole('row').nth(1),
  ).toContainText('soon')
  await cleo.getByLabel('Note').fill('From the yard’s own time sheets')
  await cleo.getByRole('button', { name: 'Take them in' }).click()
  await expect(cleo.getByRole('table', { name: /^Measurements of/ }).getByRole('row')).toHaveCount(3)
}

export async function confirmTogether({ site, ada }: ValueCast): Promise<void> {
  const asked = await mailTo(site, { to: approver.email, subject: `To confirm: 2 figures for ${outcome}` })
  await ada.goto(asked.href)
  await ada.getByRole('button', { name: 'Confirm all 2' }).click()
  await expect(ada.getByRole('heading', { name: 'Waiting for your confirmation' })).toHaveCount(0)
}

/** From the mail's link on a device that is not signed in: the figure comes first, with the buttons. */
export async function confirmFromMail({ site, cleo, ada, day }: ValueCast): Promise<void> {
  await cleo.getByRole('link', { name: '+ Measurement' }).click()
  await cleo.getByRole('textbox', { name: /^Figure\b/ }).fill('12')
  await cleo.getByLabel('Measured on').fill(day(-40))
  await cleo.getByRole('button', { name: 'Report it' }).click()
  await expect(cleo.getByRole('table', { name: /^Measurements of/ }).getByRole('row')).toHaveCount(4)
  const asked = await mailTo(site, {
    to: approver.email,
    subject: `To confirm: ${outcome}`,
  })
  await enterByMail(ada, site, asked.href, approver.email)
  await expect(ada.getByRole('heading', { name: 'Is this figure right?' })).toBeVisible()
  await ada.locator('#figure').getByRole('button', { name: 'Confirm' }).click()
  await expect(ada.locator('#figure')).toContainText(`Confirmed by ${approver.name}`)
}

/**
 * DOMAIN.md §4, by hand: improvement × €52 × 365/7 a year × days/365 × 60 %, each row rounded once, half to even.
 * 5 h × 52 × 10/7 × 0.6 = 222.857 → 222.86 · 6 h × 52 × 10/7 × 0.6 = 267.428 → 267.43 ·
 * 8 h × 52 × 40/7 × 0.6 = 1,426.285 → 1,426.29. Their sum is 1,916.58, although the unrounded ones make 1,916.571.
 */
const rows = [
  ['€1,426.29', '8 hours per week × €52 an hour × 365 ÷ 7 a year × 40 ÷ 365 days × 60%'],
  ['€267.43', '6 hours per week × €52 an hour × 365 ÷ 7 a year × 10 ÷ 365 days × 60%'],
  ['€222.86', '5 hours per week × €52 an hour × 365 ÷ 7 a year × 10 ÷ 365 days × 60%'],
] as const
export const total = '€1,916.58'

/** At €60 an hour: 257.142 → 257.14 · 308.571 → 308.57 · 1,645.714 → 1,645.71. */
export const restated = '€2,211.42'

export async function readValue({ ada, cleo }: ValueCast): Promise<void> {
  for (const page of [ada, cleo]) {
    await page.goto(plan)
    const headline = page
      .getByRole('main')
      .locator('section, div')
      .filter({
        has: page.getByRole('heading', { name: 'Value so far' }),
      })
    await expect(headline.last()).toContainText('€1,917')
    await page.getByRole('link', { name: 'How it adds up' }).click()
    await expect(page.getByRole('row').filter({ hasText: outcome }).last()).toContainText(total)
    await page.getByRole('link', { name: `How we count ${outcome}` }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`How we count ${outcome}`)
    const lines = page.getByRole('table').getByRole('row')
    await expect(lines).toHaveCount(rows.length + 1)
    for (const [index, [worth, sum]] of rows.entries()) {
      await expect(lines.nth(index + 1)).toContainText(sum)
      await expect(lines.nth(index + 1)).toContainText(worth)
      await expect(lines.nth(index + 1)).toContainText(`Confirmed by ${approver.name}`)
    }
    await expect(page.getByRole('img', { name: `${total} confirmed, €0.00 reported` })).toBeVisible()
  }
}

/** What was counted is counted anew, and waits for the customer's word again; the history keeps what it was. */
export async function changeWorth({ cleo, ada }: ValueCast): Promise<void> {
  await cleo.goto(`${plan}/outcomes`)
  await cleo.getByRole('link', { name: outcome }).first().click()
  await cleo.getByRole('link', { name: 'Edit', exact: true }).click()
  await cleo.getByLabel('Money for one, in EUR').fill('60')
  await cleo.getByRole('button', { name: 'Save' }).click()
  await expect(cleo.locator('#terms')).toContainText('Not agreed yet')
  await ada.goto(`${plan}/activity`)
  await expect(ada.getByRole('main')).toContainText(
    `${csm.name} changed the worth of one of ${outcome}: what it was worth so far reads ${restated} now, ${total} before`,
  )
  await ada.goto(plan)
  await ada.getByRole('link', { name: 'Read and agree' }).click()
  await ada.getByRole('button', { name: 'Agree as it stands' }).click()
  await expect(ada.locator('#terms')).not.toContainText('Not agreed yet')
  await ada.goto(`${plan}/value`)
  await expect(ada.getByRole('row').filter({ hasText: outcome }).last()).toContainText(restated)
  await expect(ada.getByRole('heading', { level: 1 })).toHaveText('What it was worth')
}
