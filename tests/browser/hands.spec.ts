import { eq } from 'drizzle-orm'
import { goals } from '#db/schema/plan.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { demoStory } from './demo-story.ts'
import { enterAs, expect, test } from './site.ts'

test('pressing twice makes one', async ({ page, context, site }) => {
  const account = makeAccount(site.db)
  await enterAs(context, site, makeMember(site.db, account).user.email)
  await page.goto(`/plans/${account.slug}/goals/new`)
  await page.getByRole('textbox', { name: 'Goal', exact: true }).fill('Pressed twice')
  await page.getByRole('button', { name: 'Add goal' }).dblclick()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Pressed twice')
  expect(site.db.select().from(goals).where(eq(goals.accountId, account.id)).all().length).toBe(1)
})

test('without JavaScript, sending the same page again makes one', async ({ site, browser }) => {
  const account = makeAccount(site.db)
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
  await enterAs(context, site, makeMember(site.db, account).user.email)
  const page = await context.newPage()
  await page.goto(`/plans/${account.slug}/goals/new`)
  const key = await page.locator('input[name=_key]').first().inputValue()
  await page.getByRole('textbox', { name: 'Goal', exact: true }).fill('Sent twice')
  await page.getByRole('button', { name: 'Add goal' }).click()
  const again = await context.request.post(`/plans/${account.slug}/goals/new`, {
    form: {
      intent: 'add-goal',
      _key: key,
      title: 'Sent twice',
      why: '',
      customerOwnerId: '',
      vendorOwnerId: '',
      targetDate: '',
      priority: 'normal',
    },
    headers: { Origin: site.url },
    maxRedirects: 0,
  })
  expect(again.status()).toBe(303)
  expect(site.db.select().from(goals).where(eq(goals.accountId, account.id)).all().length).toBe(1)
})

test('by keyboard alone: skip to the content, walk to a goal’s title, change it, leave with Escape', async ({
  page,
  context,
  site,
}) => {
  const account = makeAccount(site.db)
  const goal = makeGoal(site.db, account)
  await enterAs(context, site, makeMember(site.db, account).user.email)
  await page.goto(`/plans/${account.slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  const title = page.getByRole('link', { name: /edit title/ })
  for (
    let step = 0;
    step < 40 && !(await title.evaluate((link) => link === document.activeElement));
    step += 1
  )
    await page.keyboard.press('Tab')
  await expect(title).toBeFocused()
  expect(await title.evaluate((link) => getComputedStyle(link).outlineStyle)).not.toBe('none')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Typed and left')
  await page.keyboard.press('Escape')
  await expect(title).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Changed by keyboard')
  await page.keyboard.press('Enter')
  await expect(title).toContainText('Changed by keyboard')
  await expect
    .poll(() => site.db.select().from(goals).where(eq(goals.id, goal.id)).get()?.title)
    .toBe('Changed by keyboard')
})

test('an open plan shows what others do within two seconds; what only the vendor sees stays with the vendor', async ({
  page,
  context,
  site,
  browser,
}) => {
  const story = demoStory(site)
  await enterAs(context, site, story.customer)
  await page.goto(`/plans/${story.slug}/goals/${story.goalId}`)
  const staff = await (await browser.newContext({ baseURL: site.url })).newPage()
  await enterAs(staff.context(), site, story.csm)
  await staff.goto(`/plans/${story.slug}/goals/${story.goalId}`)
  const say = async (text: string, isInternal: boolean) => {
    await staff.getByLabel('Your comment').fill(text)
    await staff.getByLabel(isInternal ? /^Only / : / too$/).check()
    if (!isInternal) await staff.getByLabel(/ will see this$/).check()
    await staff.getByRole('button', { name: 'Comment' }).click()
    await expect(staff.getByText(text)).toBeVisible()
  }
  await say('Said among ourselves', true)
  await say('Said to everybody', false)
  await expect(page.getByText('Said to everybody')).toBeVisible({ timeout: 2000 })
  await expect(page.getByText('Said among ourselves')).toHaveCount(0)
  expect(await (await context.request.get(page.url())).text()).not.toContain('Said among ourselves')
})

test('removed people are out with their next step, even on an open page', async ({
  page,
  context,
  site,
  browser,
}) => {
  const account = makeAccount(site.db)
  const leaver = makeMember(site.db, account, 'viewer', { name: 'Leo Leaver' })
  const approver = makeMember(site.db, account, 'approver')
  await enterAs(context, site, leaver.user.email)
  await page.goto(`/plans/${account.slug}`)
  const other = await (await browser.newContext({ baseURL: site.url })).newPage()
  await enterAs(other.context(), site, approver.user.email)
  await other.goto(`/plans/${account.slug}/members`)
  const row = other.getByRole('row').filter({ hasText: 'Leo Leaver' })
  await row
    .getByRole('link', { name: /Remove/ })
    .or(row.getByRole('button', { name: /Remove/ }))
    .click()
  await other
    .getByRole('button', { name: /Remove|End/ })
    .last()
    .click()
  await expect(other.getByRole('row').filter({ hasText: 'Leo Leaver' })).toHaveCount(0)
  const answer = await page.goto(`/plans/${account.slug}`)
  expect(answer?.status()).toBe(404)
})

test('a page that is left while its data comes is nothing to complain about', async ({
  page,
  context,
  site,
}) => {
  const story = demoStory(site)
  await enterAs(context, site, story.customer)
  await page.addInitScript(stopAfterHead, '/people.data')
  const following = page.waitForRequest('**/live*')
  await page.goto(`/plans/${story.slug}`)
  await following
  await page.getByRole('link', { name: 'People', exact: true }).first().click()
  await expect(page.locator('html[data-stopped]')).toBeAttached()
  await page.getByRole('link', { name: 'Activity', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Activity')
})

/** In the browser: the data at this address begins to come and never goes on, until it is given up. */
function stopAfterHead(address: string): void {
  const ask = window.fetch
  window.fetch = async (input, init) => {
    if (!String(input).includes(address)) return ask(input, init)
    document.documentElement.dataset.stopped = ''
    const giveUp = init?.signal
    const body = new ReadableStream({
      start: (stream) => giveUp?.addEventListener('abort', () => stream.error(giveUp.reason)),
    })
    return new Response(body)
  }
}
