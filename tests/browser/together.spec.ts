import type { Browser, Page } from '@playwright/test'
import { currentContext } from '#app/features/plan/context-queries.server.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { makeContext } from '#tests/factories/plan.ts'
import { enterAs, expect, type Site, test, watch } from './site.ts'

const challenge = (page: Page) => page.getByRole('textbox', { name: 'The challenge' })

async function openContext(site: Site, browser: Browser) {
  const account = makeAccount(site.db)
  makeContext(site.db, account, { headline: '', challenge: 'We re-key numbers.', success: '' })
  const errors: string[] = []
  const open = async (name: string, options = {}): Promise<Page> => {
    const context = await browser.newContext({ baseURL: site.url, ...options })
    watch(context, errors)
    await enterAs(context, site, makeMember(site.db, account, 'contributor', { name }).user.email)
    const page = await context.newPage()
    await page.goto(`/plans/${account.slug}/context`)
    return page
  }
  return { account, open, errors }
}

test('two people write one paragraph at once, see each other, and one writes on without a connection', async ({
  site,
  browser,
}) => {
  const { account, open, errors } = await openContext(site, browser)
  const [ana, ben] = [await open('Ana Prager'), await open('Ben Okafor')]
  for (const page of [ana, ben]) await expect(challenge(page)).toHaveAttribute('contenteditable', 'true')
  await challenge(ana).press('Control+End')
  await challenge(ben).press('Control+End')
  await expect(challenge(ana)).toContainText('Ben Okafor')
  await Promise.all([ana.keyboard.type(' Twice a day.'), ben.keyboard.type(' By hand.')])
  for (const page of [ana, ben]) {
    await expect(challenge(page)).toContainText('Twice a day.')
    await expect(challenge(page)).toContainText('By hand.')
  }
  await ana.context().setOffline(true)
  await ana.keyboard.type(' At night.')
  await ben.keyboard.type(' In May.')
  await expect(ana.getByText('Offline. Your words are kept here')).toBeVisible()
  await ana.context().setOffline(false)
  await expect(challenge(ben)).toContainText('At night.')
  await expect(challenge(ana)).toContainText('In May.')
  await ana.getByRole('button', { name: 'Save now' }).click()
  await expect(ben.getByText('Version 2, written by')).toBeVisible()
  for (const words of ['We re-key numbers.', 'Twice a day.', 'By hand.', 'At night.', 'In May.'])
    expect(currentContext(site.db, account.id)?.challenge).toContain(words)
  expect(errors).toEqual([])
})

test('without JavaScript the form saves, and whoever has the text open gets it', async ({
  site,
  browser,
}) => {
  const { open } = await openContext(site, browser)
  const [ana, ben] = [await open('Ana Prager'), await open('Ben Okafor', { javaScriptEnabled: false })]
  await expect(challenge(ana)).toHaveAttribute('contenteditable', 'true')
  await challenge(ben).fill('We re-key numbers, all of us.')
  await ben.getByRole('button', { name: 'Save' }).click()
  await expect(ben.getByText('Version 2, written by Ben Okafor')).toBeVisible()
  await expect(challenge(ana)).toHaveText('We re-key numbers, all of us.')
})
