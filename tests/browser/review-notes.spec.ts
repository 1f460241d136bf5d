import type { Browser, Page } from '@playwright/test'
import { freezeAgenda } from '#app/features/reviews/freeze-agenda.server.ts'
import { reviews } from '#db/schema/reviews.ts'
import { makeAccount, makeMember, makeStakeholder } from '#tests/factories/people.ts'
import { enterAs, expect, type Site, test, watch } from './site.ts'

const said = (page: Page) => page.getByRole('textbox', { name: 'What was said' })

async function openReview(site: Site, browser: Browser) {
  const account = makeAccount(site.db)
  makeStakeholder(site.db, account, { name: 'Dr Okafor' })
  const errors: string[] = []
  const enter = async (name: string, role: 'contributor' | 'approver') => {
    const context = await browser.newContext({ baseURL: site.url })
    watch(context, errors)
    await enterAs(context, site, makeMember(site.db, account, role, { name }).user.email)
    return context.newPage()
  }
  const [ana, ben] = [await enter('Ana Prager', 'approver'), await enter('Ben Okafor', 'contributor')]
  await ana.goto(`/plans/${account.slug}/reviews/new`)
  await ana.getByLabel('Dr Okafor').check()
  await ana.getByRole('button', { name: 'Plan review' }).click()
  await expect(ana.getByText('Add something')).toBeVisible()
  await ana.getByText('Add something').click()
  await ana.getByLabel('What it is about').last().fill('The yard')
  await ana.getByRole('button', { name: 'Add it' }).click()
  await expect(ana.getByText(/^Write on it/)).toBeVisible()
  await ben.goto(ana.url())
  return { ana, ben, errors }
}

test('two people write what was said at once, and holding the review keeps the last word', async ({
  site,
  browser,
}) => {
  const { ana, ben, errors } = await openReview(site, browser)
  for (const page of [ana, ben]) {
    await page.getByText(/^Write on it/).click()
    await expect(said(page)).toHaveAttribute('contenteditable', 'true')
  }
  await Promise.all([said(ana).pressSequentially('It rains.'), said(ben).pressSequentially('It snows.')])
  await expect(said(ana)).toContainText('Ben Okafor')
  for (const page of [ana, ben])
    for (const words of ['rains', 'snows']) await expect(said(page)).toContainText(words)
  await ben.getByText(/^Write on it/).click()
  await ben.getByText(/^Write on it/).click()
  await expect(said(ben)).toHaveAttribute('contenteditable', 'true')
  await said(ben).press('Control+End')
  await ben.keyboard.type(' Amen.')
  await expect(said(ana)).toContainText('Amen.')
  await ana.getByRole('button', { name: 'It was held: freeze it' }).click()
  await expect(ana.getByRole('heading', { name: 'Both sides sign' })).toBeVisible()
  const [held] = site.db.select().from(reviews).all().slice(-1)
  expect(held?.snapshot).toContain('Amen.')
  expect(freezeAgenda(site.db, held?.id ?? '')[0]?.notes).toContain('Amen.')
  expect(errors).toEqual([])
})
