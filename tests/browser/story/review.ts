import type { Page } from '@playwright/test'
import { expect } from '../site.ts'
import { enterByMail, line, mailTo } from './cast.ts'
import { restated } from './value.ts'
import { approver, company, csm, goal, outcome, plan, type ValueCast, vendor } from './value-cast.ts'

const title = 'The first quarter'
const risk = 'The yard loses its foreman in spring'
const decision = 'Type the invoices in once as well'

/** Nobody named is asked about, and nothing typed is lost; then the date goes to both calendars. */
export async function planReview({ site, cleo, day }: ValueCast): Promise<void> {
  await cleo.goto(`${plan}/reviews`)
  await cleo.getByRole('link', { name: 'Plan a review' }).click()
  await cleo.getByLabel('Title', { exact: true }).fill(title)
  await cleo.getByLabel('Day', { exact: true }).fill(day(1))
  await cleo.getByLabel('Place').fill('The loom room')
  const both = [csm, approver].map(({ name }) => cleo.getByRole('checkbox', { name }))
  for (const box of both) await box.uncheck()
  await cleo.getByRole('button', { name: 'Plan review' }).click()
  await expect(cleo.getByRole('group', { name: 'Who takes part' })).toContainText(
    'Nobody is named. Choose who takes part, or plan it without names',
  )
  await expect(cleo.getByLabel('Place')).toHaveValue('The loom room')
  for (const box of both) await box.check()
  await cleo.getByRole('button', { name: 'Plan review' }).click()
  await expect(cleo.getByRole('heading', { level: 1 })).toHaveText(title)
  for (const { email } of [approver, csm]) {
    const { raw } = await mailTo(site, { to: email, subject: `${title}: ${company}` })
    expect(raw).toMatch(/^content-type: text\/calendar;[\s\S]{0,80}?method=REQUEST/im)
  }
}

/** What changed stands on it; each writes another field of the same line, and both words stay. */
export async function writeAgenda({ site, cleo, ada }: ValueCast): Promise<void> {
  const asked = await mailTo(site, { to: approver.email, subject: `${title}: ${company}` })
  await ada.goto(asked.href)
  for (const built of [goal, outcome]) await expect(line(ada, built).first()).toBeVisible()
  await ada.getByText('Add something').click()
  const adding = ada.locator('details[open]').filter({ hasText: 'Add something' })
  await adding.getByLabel('What it is', { exact: true }).selectOption('A risk')
  await adding.getByLabel('What it is about').fill('The yard loses its foreman')
  await adding.getByRole('button', { name: 'Add it' }).click()
  await expect(line(ada, 'The yard loses its foreman')).toBeVisible()
  const mine = await writeOn(cleo, 'The yard loses its foreman')
  const yours = await writeOn(ada, 'The yard loses its foreman')
  const said = mine.getByRole('textbox', { name: 'What was said' })
  await expect(said).toHaveAttribute('contenteditable', 'true')
  await said.fill('Two candidates by January')
  await yours.getByLabel('What it is about').fill(risk)
  await mine.getByRole('button', { name: 'Save' }).click()
  await expect(line(cleo, 'Two candidates by January')).toBeVisible()
  await yours.getByRole('button', { name: 'Save' }).click()
  for (const page of [ada, cleo]) {
    await expect(line(page, risk)).toContainText('Two candidates by January')
  }
}

async function writeOn(page: Page, title: string) {
  const item = line(page, title)
  await item.getByText(/^Write on it/).click()
  return item
}

/** One idea a slide; the decision is written down while it is said. */
export async function present({ cleo, day }: ValueCast): Promise<void> {
  await cleo.getByRole('link', { name: 'Present it' }).click()
  const slides = cleo.getByRole('main').getByRole('region', { name: /^\d+ of \d+$/ })
  await expect(slides.first()).toContainText(title)
  const count = await slides.count()
  await cleo.keyboard.press('ArrowRight')
  await expect(slides.nth(1)).toBeFocused()
  await cleo.keyboard.press('ArrowRight')
  await expect(slides.nth(2)).toBeFocused()
  await cleo.keyboard.press('ArrowLeft')
  await expect(slides.nth(1)).toBeFocused()
  await cleo.keyboard.press('End')
  await expect(slides.nth(count - 1)).toBeFocused()
  await expect(cleo).toHaveURL(new RegExp(`#${count}$`))
  await cleo.getByText('Write down a decision').click()
  const last = slides.nth(count - 1)
  await last.getByLabel('What it is about').first().fill(decision)
  await last.getByLabel('Who does it').first().selectOption(approver.name)
  await last.getByLabel('By when').first().fill(day(30))
  await last.getByRole('button', { name: 'Add it' }).first().click()
  await expect(last.getByRole('listitem').filter({ hasText: decision })).toContainText(approver.name)
  await last.focus()
  await cleo.keyboard.press('Escape')
  await cleo.waitForURL(({ pathname }) => !pathname.endsWith('/present'))
}

/** Frozen: the decision is a step of the plan now. */
export async function hold({ cleo }: ValueCast): Promise<void> {
  await cleo.getByRole('button', { name: 'It was held: freeze it' }).click()
  await expect(cleo.getByRole('heading', { name: 'Both sides sign' })).toBeVisible()
  await expect(cleo.getByRole('main')).toContainText(restated)
  await cleo.getByRole('button', { name: `Sign for ${vendor}` }).click()
  await expect(line(cleo, vendor).first()).toContainText('Signed')
  const address = cleo.url()
  await cleo.goto(`${plan}/milestones`)
  await expect(cleo.getByRole('main').getByRole('link', { name: decision }).last()).toBeVisible()
  await cleo.goto(address)
}

/** From the mail, on a device without scripts. */
export async function signWithoutScripts({ site, plain, cleo }: ValueCast): Promise<void> {
  const asked = await mailTo(site, { to: approver.email, subject: `Sign ${title}: ${company}` })
  await enterByMail(plain, site, asked.href, approver.email)
  await expect(plain.getByRole('main')).toContainText(decision)
  await plain.getByRole('button', { name: `Sign for ${company}` }).click()
  await expect(line(plain, company).first()).toContainText('Signed')
  await expect(line(cleo, company).first()).toContainText('Signed')
}

/** Beside what was signed, never in it. */
export async function changeLater({ cleo, ada, day }: ValueCast): Promise<void> {
  const review = new URL(cleo.url()).pathname
  const frozen = async () => (await card(ada, /^Worth by/).innerText()) + (await card(ada, goal).innerText())
  await ada.goto(review)
  const before = await frozen()
  expect(before).toContain(restated)
  await cleo.goto(`${plan}/outcomes`)
  await cleo.getByRole('link', { name: outcome }).first().click()
  await cleo.getByRole('link', { name: '+ Measurement' }).click()
  await cleo.getByRole('textbox', { name: /^Figure\b/ }).fill('9')
  await cleo.getByLabel('Measured on').fill(day(0))
  await cleo.getByRole('button', { name: 'Report it' }).click()
  await expect(cleo.getByRole('table', { name: /^Measurements of/ }).getByRole('row')).toHaveCount(5)
  await ada.goto(review)
  await expect(card(ada, 'What changed since')).toContainText('One newer figure stands on the plan')
  expect(await frozen()).toBe(before)
}

function card(page: Page, heading: string | RegExp) {
  return page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: heading, exact: true }) })
}

/** Made while the page is open; it looks again by itself. */
export async function takeAlong({ ada }: ValueCast): Promise<void> {
  const files = [
    { button: 'PDF, A4', type: 'application/pdf', begins: '%PDF-' },
    {
      button: 'PowerPoint',
      type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      begins: 'PK\u0003\u0004',
    },
  ]
  for (const [made, { button, type, begins }] of files.entries()) {
    await ada.getByRole('button', { name: button, exact: true }).click()
    const links = ada.getByRole('main').locator('a[download]')
    await expect(links).toHaveCount(made + 1, { timeout: 60_000 })
    const answer = await ada.context().request.get((await links.first().getAttribute('href')) ?? '')
    expect(answer.headers()['content-type']).toBe(type)
    expect((await answer.body()).subarray(0, begins.length).toString('latin1')).toBe(begins)
  }
}
