import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { enterAs, expect, test } from './site.ts'

test('the palette finds and does things by keyboard, and fills a phone', async ({ site, browser }) => {
  const account = makeAccount(site.db, { name: 'Kiln Works' })
  makeGoal(site.db, account, { title: 'Kiln goes cold on Sundays' })
  makeGoal(site.db, account, { title: 'Kiln fires in half the time' })
  const { user } = makeMember(site.db, account, 'contributor', { name: 'Ines Kilner' })
  const context = await browser.newContext({ baseURL: site.url })
  await enterAs(context, site, user.email)
  const page = await context.newPage()
  await page.goto(`/plans/${account.slug}`)
  const palette = page.getByRole('dialog', { name: 'Search and commands' })
  const button = page.getByRole('link', { name: 'Search' })

  // by keyboard: open, type, arrows, Enter
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(palette).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(palette.getByRole('option', { name: 'Add a goal' })).toBeVisible()
  await expect(palette.getByRole('option', { name: 'Invite somebody' })).toHaveCount(0)
  await page.keyboard.type('kiln')
  await expect(palette.getByRole('option', { name: /Kiln Works/ }).first()).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expect(palette.getByRole('option', { name: /Ines Kilner/ })).toBeVisible()
  await page.keyboard.type(' half')
  await expect(palette.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /half the time/ })).toBeVisible()
  await expect(palette).toHaveCount(0)

  // by the button, and away by Escape: the keyboard stands where it was
  await button.click()
  await expect(palette).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  await expect(button).toBeFocused()

  await page.setViewportSize({ width: 390, height: 844 })
  await button.click()
  const box = await palette.boundingBox()
  expect([box?.x, box?.y, box?.width, box?.height]).toEqual([0, 0, 390, 844])
  await palette.getByRole('button', { name: /Close/ }).click()
  await expect(palette).toHaveCount(0)
  await context.close()
})

test('without scripts the button leads to the page of the search', async ({ site, browser }) => {
  const account = makeAccount(site.db, { name: 'Loom Works' })
  makeGoal(site.db, account, { title: 'Loom runs all night' })
  const { user } = makeMember(site.db, account, 'viewer')
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
  await enterAs(context, site, user.email)
  const page = await context.newPage()
  await page.goto(`/plans/${account.slug}`)
  await page.getByRole('link', { name: 'Search' }).click()
  await page.getByRole('searchbox', { name: 'What to look for' }).fill('loom night')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('link', { name: 'Loom runs all night' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Loom runs all night' })).toBeVisible()
  await context.close()
})
