import type { Browser, BrowserContext, Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { memberships } from '#db/schema/accounts.ts'
import { sessions } from '#db/schema/auth.ts'
import { goals } from '#db/schema/plan.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { enterAs, expect, type Site, test } from './site.ts'

type Person = { page: Page; context: BrowserContext; userId: string; email: string }

/** One goal of an account of its own, open in front of two people. */
async function openTogether(site: Site, browser: Browser) {
  const account = makeAccount(site.db)
  const goal = makeGoal(site.db, account, {
    title: 'Bread out of the oven by six',
    why: 'The first tram leaves at six',
  })
  const path = `/plans/${account.slug}/goals/${goal.id}`
  const enter = async (name: string): Promise<Person> => {
    const { user } = makeMember(site.db, account, 'contributor', { name })
    const context = await browser.newContext({ baseURL: site.url })
    await enterAs(context, site, user.email)
    const page = await context.newPage()
    await page.goto(path)
    return { page, context, userId: user.id, email: user.email }
  }
  const row = () => site.db.select().from(goals).where(eq(goals.id, goal.id)).get()
  return { maria: await enter('Maria Keller'), jonas: await enter('Jonas Brandt'), row }
}

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const openTitle = (page: Page) => page.getByRole('link', { name: /edit title/ }).click()
const titleBox = (page: Page) => title(page).getByRole('textbox')

/** Everybody present: the other one's avatar stands in the bar. */
const seen = (page: Page, name: string) => page.getByRole('banner').getByText(`is here: ${name}`)

test('two at one plan see each other, the field they are in and what they save, and keep what they type', async ({
  site,
  browser,
}) => {
  const { maria, jonas, row } = await openTogether(site, browser)
  await expect(seen(maria.page, 'Jonas Brandt')).toBeVisible()
  await expect(seen(jonas.page, 'Maria Keller')).toBeVisible()

  // Jonas is in the middle of a sentence, far down the page
  await jonas.page.getByText('Edit everything at once').click()
  const why = jonas.page.getByRole('textbox', { name: /Why it matters/ })
  await why.fill('Half a sen')
  await why.evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(4, 4))
  const scrolled = await jonas.page.evaluate(() => window.scrollY)
  const mark = maria.page.getByTitle('Jonas Brandt is writing here').filter({ visible: true })
  await expect(mark).toHaveCount(1)
  await expect(maria.page.getByRole('link', { name: /edit why it matters/ })).toContainText('Jonas Brandt')

  await openTitle(maria.page)
  await titleBox(maria.page).fill('Bread by five')
  await maria.page.keyboard.press('Enter')
  await expect.poll(() => row()?.title).toBe('Bread by five')
  await expect(title(jonas.page)).toContainText('Bread by five', { timeout: 1000 })
  await expect(why).toHaveValue('Half a sen')
  await expect(why).toBeFocused()
  expect(await why.evaluate((box: HTMLTextAreaElement) => box.selectionStart)).toBe(4)
  expect(await jonas.page.evaluate(() => window.scrollY)).toBe(scrolled)

  await why.blur()
  await expect(mark).toHaveCount(0)
  await jonas.page.close()
  await expect(seen(maria.page, 'Jonas Brandt')).toHaveCount(0)
})

test('a field changed meanwhile: both texts, the words that differ, and every way out keeps both', async ({
  site,
  browser,
}) => {
  const { maria, jonas, row } = await openTogether(site, browser)
  await openTitle(jonas.page)
  await titleBox(jonas.page).fill('Bread out of the oven by five')
  await openTitle(maria.page)
  await titleBox(maria.page).fill('Bread out of the oven by seven')
  await maria.page.keyboard.press('Enter')
  await expect.poll(() => row()?.title).toBe('Bread out of the oven by seven')

  await titleBox(jonas.page).press('Enter')
  const choice = jonas.page.getByRole('region', { name: 'Title was changed meanwhile' })
  await expect(choice).toBeFocused()
  await expect(choice.locator('mark')).toHaveText(['seven', 'five'])
  await choice.getByRole('button', { name: 'Go on writing' }).click()
  await expect(titleBox(jonas.page)).toHaveValue('Bread out of the oven by five')
  await titleBox(jonas.page).fill('Bread out of the oven by half past five')
  await jonas.page.keyboard.press('Enter')
  await expect.poll(() => row()?.title).toBe('Bread out of the oven by half past five')

  await openTitle(maria.page)
  await expect(titleBox(maria.page)).toHaveValue('Bread out of the oven by half past five')
  await titleBox(maria.page).fill('Bread, all night')
  site.db.update(goals).set({ title: 'Bread from a machine' }).run()
  await maria.page.keyboard.press('Enter')
  const other = maria.page.getByRole('region', { name: 'Title was changed meanwhile' })
  await other.getByRole('button', { name: 'Keep theirs' }).click()
  const message = maria.page.getByRole('group', { name: 'Message' }).filter({ hasText: 'Title stays as' })
  await message.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => row()?.title).toBe('Bread, all night')
})

test('a goal is closed under somebody’s hands: what they typed stays, and saving says why not', async ({
  site,
  browser,
}) => {
  const { maria, jonas, row } = await openTogether(site, browser)
  await expect(seen(maria.page, 'Jonas Brandt')).toBeVisible()
  await jonas.page.getByText('Edit everything at once').click()
  const why = jonas.page.getByRole('textbox', { name: /Why it matters/ })
  await why.fill('Half a sen')
  await maria.page.getByText('Close this goal').click()
  await maria.page.getByRole('button', { name: 'Close the goal' }).click()
  await expect.poll(() => row()?.closedAt).not.toBeNull()
  await expect(jonas.page.getByRole('link', { name: /edit title/ })).toHaveCount(0)
  await expect(why).toHaveValue('Half a sen')
})

test('without a connection: what is typed is sent when it is back, and what was missed comes', async ({
  site,
  browser,
}) => {
  const { maria, jonas, row } = await openTogether(site, browser)
  await expect(seen(jonas.page, 'Maria Keller')).toBeVisible()
  await jonas.context.setOffline(true)
  await expect(jonas.page.getByText('You are offline')).toBeVisible()
  await openTitle(jonas.page)
  await titleBox(jonas.page).fill('Baked in the tunnel')
  await jonas.page.keyboard.press('Enter')
  await expect(title(jonas.page)).toContainText('Baked in the tunnel')

  await maria.page.getByRole('link', { name: /edit why it matters/ }).click()
  await maria.page.getByRole('textbox', { name: /Why it matters/ }).fill('Written on dry land')
  await maria.page.getByRole('button', { name: 'Save' }).first().click()
  await expect.poll(() => row()?.why).toBe('Written on dry land')
  expect(row()?.title).toBe('Bread out of the oven by six')

  await jonas.context.setOffline(false)
  await expect.poll(() => row()?.title).toBe('Baked in the tunnel')
  await expect(jonas.page.getByRole('main')).toContainText('Written on dry land')
  await expect(jonas.page.getByText('You are offline')).toHaveCount(0)
})

test('signed out while writing: the page and its words stay, and go out after signing in beside it', async ({
  site,
  browser,
}) => {
  const { jonas, row } = await openTogether(site, browser)
  await openTitle(jonas.page)
  await titleBox(jonas.page).fill('Not lost')
  site.db.delete(sessions).where(eq(sessions.userId, jonas.userId)).run()
  await jonas.page.keyboard.press('Enter')
  await expect(jonas.page.getByText('You are signed out')).toBeVisible()
  await expect(title(jonas.page)).toContainText('Not lost')
  expect(row()?.title).toBe('Bread out of the oven by six')
  await expect(jonas.page.getByRole('link', { name: 'Sign in' })).toHaveAttribute('target', '_blank')
  await enterAs(jonas.context, site, jonas.email)
  await jonas.page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect.poll(() => row()?.title).toBe('Not lost')
  await expect(jonas.page.getByText('You are signed out')).toHaveCount(0)
})

test('removed while writing: the words stay on the page to be copied', async ({ site, browser }) => {
  const { maria, jonas } = await openTogether(site, browser)
  await expect(seen(maria.page, 'Jonas Brandt')).toBeVisible()
  await openTitle(jonas.page)
  await titleBox(jonas.page).fill('My last words')
  site.db.update(memberships).set({ removedAt: new Date() }).where(eq(memberships.userId, jonas.userId)).run()
  await openTitle(maria.page)
  await titleBox(maria.page).fill('Bread by five')
  await maria.page.keyboard.press('Enter')
  await expect(jonas.page.getByText('not there for you any more')).toBeVisible()
  await expect(titleBox(jonas.page)).toHaveValue('My last words')
})
