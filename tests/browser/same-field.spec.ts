import type { Browser, Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { goals } from '#db/schema/plan.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { enterAs, expect, type Site, test } from './site.ts'

/** An account of its own with one goal, opened by two people in two browsers. */
async function twoBrowsers(site: Site, browser: Browser, options: { javaScriptEnabled: boolean }) {
  const account = makeAccount(site.db)
  const goal = makeGoal(site.db, account, { title: 'Bread out of the oven by six' })
  const path = `/plans/${account.slug}/goals/${goal.id}`
  const open = async (name: string): Promise<Page> => {
    const { user } = makeMember(site.db, account, 'contributor', { name })
    const context = await browser.newContext({ baseURL: site.url, ...options })
    await enterAs(context, site, user.email)
    const page = await context.newPage()
    await page.goto(path)
    return page
  }
  const titleNow = () => site.db.select().from(goals).where(eq(goals.id, goal.id)).get()?.title
  return { maria: await open('Maria Keller'), jonas: await open('Jonas Brandt'), path, account, titleNow }
}

/** Opens the form with every field of the goal. */
async function openForm(page: Page, path: string): Promise<void> {
  await page.goto(`${path}?edit`)
  const title = page.getByRole('textbox', { name: 'Goal', exact: true })
  if (!(await title.isVisible())) await page.getByText('Edit everything at once').click()
  await expect(title).toBeVisible()
}

/** Saves that form; others of the page have a button of the same name. */
async function save(page: Page): Promise<void> {
  const title = page.getByRole('textbox', { name: 'Goal', exact: true })
  await page.locator('form').filter({ has: title }).getByRole('button', { name: 'Save' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('two write the same field: the later one sees both texts, and decides', async ({
      site,
      browser,
    }) => {
      const { maria, jonas, path, titleNow } = await twoBrowsers(site, browser, { javaScriptEnabled })
      await openForm(maria, path)
      await openForm(jonas, path)
      await jonas.getByRole('textbox', { name: 'Goal', exact: true }).fill('Bread by half past five')
      await jonas.getByRole('textbox', { name: /Why it matters/ }).fill('The first tram leaves at six')
      await maria.getByRole('textbox', { name: 'Goal', exact: true }).fill('Bread by five')
      await save(maria)
      await expect.poll(titleNow).toBe('Bread by five')

      await save(jonas)
      const choice = jonas.getByRole('region', { name: /was changed meanwhile/ })
      await expect(choice).toContainText('Bread by five')
      await expect(choice).toContainText('Maria Keller')
      await expect(choice).toContainText('Bread by half past five')
      await expect(jonas.getByRole('textbox', { name: /Why it matters/ })).toHaveValue(
        'The first tram leaves at six',
      )
      expect(titleNow()).toBe('Bread by five')

      await choice.getByRole('button', { name: 'Use mine' }).click()
      await expect.poll(titleNow).toBe('Bread by half past five')
      await expect(jonas.getByRole('main')).toContainText('The first tram leaves at six')
    })

    test('two write different fields: both are kept, nobody is asked', async ({ site, browser }) => {
      const { maria, jonas, path, titleNow } = await twoBrowsers(site, browser, { javaScriptEnabled })
      await openForm(maria, path)
      await openForm(jonas, path)
      await jonas.getByRole('textbox', { name: /Why it matters/ }).fill('The first tram leaves at six')
      await maria.getByRole('textbox', { name: 'Goal', exact: true }).fill('Bread by five')
      await save(maria)
      await expect.poll(titleNow).toBe('Bread by five')
      await save(jonas)
      await expect(jonas.getByRole('heading', { level: 1 })).toContainText('Bread by five')
      await expect(jonas.getByRole('main')).toContainText('The first tram leaves at six')
      expect(titleNow()).toBe('Bread by five')
    })

    test('a form that is refused keeps every word', async ({ site, browser }) => {
      const { jonas, account } = await twoBrowsers(site, browser, { javaScriptEnabled })
      await jonas.goto(`/plans/${account.slug}/goals/new`)
      await jonas.getByRole('textbox', { name: 'Goal', exact: true }).fill('x'.repeat(201))
      await jonas.getByRole('textbox', { name: /Why it matters/ }).fill('Cafés open at seven')
      await jonas.getByRole('button', { name: 'Add goal' }).click()
      await expect(jonas.getByRole('main')).toContainText('200 characters or fewer')
      await expect(jonas.getByRole('textbox', { name: /Why it matters/ })).toHaveValue('Cafés open at seven')
      await expect(jonas.getByRole('textbox', { name: 'Goal', exact: true })).toHaveValue('x'.repeat(201))
    })
  })
}

test('in place, while the page follows live: the late writer still sees both texts', async ({
  site,
  browser,
}) => {
  const { maria, jonas, titleNow } = await twoBrowsers(site, browser, { javaScriptEnabled: true })
  const editTitle = async (page: Page, text: string) => {
    await page.getByRole('link', { name: /edit title/ }).click()
    await page.getByRole('heading', { level: 1 }).getByRole('textbox').fill(text)
  }
  await editTitle(jonas, 'Bread by half past five')
  await editTitle(maria, 'Bread by five')
  await maria.keyboard.press('Enter')
  await expect.poll(titleNow).toBe('Bread by five')
  await jonas.keyboard.press('Enter')
  const choice = jonas.getByRole('region', { name: /was changed meanwhile/ })
  await expect(choice).toContainText('Bread by five')
  await expect(choice).toContainText('Bread by half past five')
  await choice.getByRole('button', { name: 'Keep theirs' }).click()
  await expect(jonas.getByRole('heading', { level: 1 })).toContainText('Bread by five')
  expect(titleNow()).toBe('Bread by five')
})
