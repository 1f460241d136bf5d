import type { Page } from '@playwright/test'
import { expect, type Site, signInAsStaff, test } from './site.ts'

const plan = '/plans/birch-bakeries'

// many pages, while the other long story runs beside it
test.setTimeout(150_000)

test('from the first mail to a confirmed measurement, everybody in one history', async ({
  page: cora,
  site,
  browser,
}) => {
  const bea = await (await browser.newContext({ baseURL: site.url })).newPage()
  const job = { cora, bea, site }
  await test.step('the CSM opens the account and invites the customer', () => openAccount(job))
  await test.step('the customer opens the mail, presses, and sees the plan', () => enterByInvitation(job))
  await test.step('the customer adds a goal, and the CSM’s open page shows it within two seconds', () =>
    addGoal(job))
  await test.step('both edit it: one its title in place, the other its reason', () => editGoalTogether(job))
  await test.step('both name the people who matter', () => namePeople(job))
  await test.step('the CSM says how it is measured, and reports a figure', () => reportFigure(job))
  await test.step('the customer is told by mail, and confirms it on the plan', () => confirmFigure(job))
  await test.step('everybody reads it in one history', () => readHistory(job))
  await test.step('the customer comes back without a password, by mail', () => comeBackByMail(job))
})

/** The CSM's browser, the customer's, and the site with its mail. */
type Job = { cora: Page; bea: Page; site: Site }

async function openAccount({ cora, site }: Job): Promise<void> {
  await signInAsStaff(cora, site)
  await cora.getByRole('link', { name: 'New account' }).click()
  await cora.getByLabel('Company').fill('Birch Bakeries')
  await cora.getByRole('button', { name: 'Open account' }).click()
  await cora.waitForURL(`**${plan}`)
  await cora.goto(`${plan}/members`)
  await cora.getByLabel('E-mail address').fill('bea@birch.example')
  await cora.getByLabel('Name', { exact: true }).fill('Bea Birch')
  await cora.getByLabel('Approver').check()
  await cora.getByRole('button', { name: 'Send invitation' }).click()
  await expect(cora.getByText('bea@birch.example')).toBeVisible()
}

async function enterByInvitation({ bea, site }: Job): Promise<void> {
  const mail = await site.mail.waitForMail(({ to }) => to.includes('bea@birch.example'))
  expect(mail.subject).toContain('Birch Bakeries')
  await bea.goto(mail.links[0] ?? '')
  await bea.getByRole('button', { name: 'Open the plan' }).click()
  await bea.waitForURL(`**${plan}`)
  await expect(bea.getByRole('heading', { level: 1 })).toContainText('Birch Bakeries')
}

async function addGoal({ cora, bea }: Job): Promise<void> {
  await cora.goto(plan)
  await bea.getByRole('link', { name: 'Add the first goal' }).click()
  await bea.getByLabel('Goal', { exact: true }).fill('Bread out of the oven by six')
  await bea.getByRole('button', { name: 'Add goal' }).click()
  await expect(bea.getByRole('heading', { level: 1 })).toContainText('Bread out of the oven by six')
  await expect(cora.getByText('Bread out of the oven by six').first()).toBeVisible({ timeout: 2000 })
}

async function editGoalTogether({ cora, bea }: Job): Promise<void> {
  await cora.getByRole('link', { name: /Open the goal/ }).click()
  await editAll(cora, 'Why it matters', 'Cafés open at seven')
  await bea.getByRole('link', { name: /edit title/ }).click()
  await bea.getByRole('heading', { level: 1 }).getByRole('textbox').fill('Bread out of the oven by five')
  await bea.keyboard.press('Enter')
  await expect(cora.getByRole('heading', { level: 1 })).toContainText('by five')
  await expect(bea.getByText('Cafés open at seven').first()).toBeVisible()
}

async function namePeople({ cora, bea }: Job): Promise<void> {
  await addPerson(bea, 'Karl Controller', 'Controls the budget')
  await addPerson(cora, 'Rita Renewal', 'Influences the renewal')
  await bea.goto(`${plan}/people`)
  await expect(bea.getByRole('link', { name: 'Rita Renewal', exact: true })).toBeVisible()
  await cora.goto(`${plan}/people`)
  await expect(cora.getByRole('link', { name: 'Karl Controller', exact: true })).toBeVisible()
}

async function reportFigure({ cora }: Job): Promise<void> {
  await cora.goto(`${plan}/outcomes/new`)
  await cora.getByLabel('What is measured').fill('Minutes late')
  await cora.getByLabel('Unit', { exact: true }).selectOption('minutes')
  await cora.getByLabel('Baseline', { exact: true }).fill('40')
  await cora.getByLabel('Baseline date').fill('2026-01-01')
  await cora.getByLabel('Target', { exact: true }).fill('5')
  await cora.getByLabel('Target date').fill('2027-06-30')
  await cora.getByRole('button', { name: 'Add outcome' }).click()
  await expect(cora.getByRole('heading', { level: 1 })).toContainText('Minutes late')
  await cora.getByRole('link', { name: 'Measurement' }).click()
  await cora.getByLabel(/^Figure\b/).fill('12')
  await cora.getByLabel('Measured on').fill('2026-06-30')
  await cora.getByRole('button', { name: 'Report' }).click()
  await expect(cora.getByRole('table')).toContainText('12 min')
}

async function confirmFigure({ bea, site }: Job): Promise<void> {
  const mail = await site.mail.waitForMail(
    ({ to, text }) => to.includes('bea@birch.example') && text.includes('Minutes late'),
  )
  expect(mail.text).toContain('12 min')
  await bea.goto(plan)
  await expect(bea.getByRole('heading', { name: 'Waiting for you' })).toBeVisible()
  await expect(bea.getByText(/12 minutes for Minutes late/)).toBeVisible()
  await bea.getByRole('button', { name: 'Confirm', exact: true }).click()
  await expect(bea.getByText('Waiting for you')).toBeHidden()
}

async function readHistory({ cora, bea }: Job): Promise<void> {
  for (const page of [bea, cora]) {
    await page.goto(`${plan}/activity`)
    const history = page.getByRole('main')
    await expect(history).toContainText(
      /Bea Birch confirmed .*12 min.* Minutes late|Bea Birch confirmed .*Minutes late/,
    )
    await expect(history).toContainText(/Cora Csm reported/)
    await expect(history).toContainText('Karl Controller')
  }
}

async function comeBackByMail({ bea, site }: Job): Promise<void> {
  await bea.context().clearCookies()
  await bea.goto(plan)
  await bea.getByLabel('Your e-mail address').fill('bea@birch.example')
  await bea.getByRole('button', { name: 'Send me the mail' }).click()
  // the answer brings the mark of this browser: whoever leaves before it is here has asked from elsewhere
  await expect(bea.getByRole('heading', { name: 'Look into your mail' })).toBeVisible()
  const mail = await site.mail.waitForMail(
    ({ to, links }) =>
      to.includes('bea@birch.example') && links.some((link) => link.includes('/sign-in/link/')),
  )
  await bea.goto(mail.links.find((link) => link.includes('/sign-in/link/')) ?? '')
  await bea.getByRole('button', { name: 'Sign in' }).click()
  await bea.waitForURL(`**${plan}`)
}

async function editAll(page: Page, label: string, text: string): Promise<void> {
  await page.getByText('Edit everything at once').click()
  await page.getByLabel(label).last().fill(text)
  await page.getByRole('button', { name: 'Save' }).last().click()
  await expect(page.getByText(text).first()).toBeVisible()
}

async function addPerson(page: Page, name: string, right: string): Promise<void> {
  await page.goto(`${plan}/people/new`)
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel(right).check()
  await page.getByRole('button', { name: 'Add person' }).click()
  await page.waitForURL(`**${plan}/people`)
}
