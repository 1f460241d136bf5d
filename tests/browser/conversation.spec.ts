import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from '@playwright/test'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { enterAs, expect, type Site, test } from './site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

test('two people talk beside a goal: a mention, an aside, an answer that is shared on purpose, settled, found again', async ({
  site,
  browser,
}) => {
  const { maria, priya, path } = await openBoth(site, browser)
  const asked = 'could you look at the ledger?'
  const box = maria.getByLabel('Your comment')
  await box.pressSequentially('@pri')
  await expect(maria.getByRole('listbox', { name: 'People to mention' })).toContainText('Priya Shah')
  await box.press('Enter')
  await expect(box).toHaveValue('@Priya Shah ')
  await box.pressSequentially(asked)
  // what somebody is writing stays while others' words arrive
  await priya.getByLabel('Your comment').fill('Half a thought')
  await maria.getByRole('button', { name: 'Comment', exact: true }).click()
  const thread = priya.getByRole('listitem').filter({ hasText: asked })
  await expect(thread).toBeVisible()
  await expect(priya.getByLabel('Your comment')).toHaveValue('Half a thought')
  await expect(box).toHaveValue('')

  const answer = async (words: string) => {
    await thread.getByRole('link', { name: 'Answer' }).click()
    await thread.getByLabel('Your answer to Maria Oliveira').fill(words)
  }
  await answer('She asks about Porto')
  await thread.getByRole('button', { name: 'Send the answer' }).click()
  await expect(thread).toContainText('only Lumen Analytics sees this')
  await answer('On Monday')
  await thread.getByLabel(`Northwind too`).check()
  await thread.getByRole('button', { name: 'Send the answer' }).click()
  await expect(thread.getByText('Tick this if the customer may read it')).toBeVisible()
  await thread.getByLabel('Northwind will see this').check()
  await thread.getByRole('button', { name: 'Send the answer' }).click()
  await expect(maria.getByText('On Monday')).toBeVisible()
  await expect(maria.getByText('She asks about Porto')).toHaveCount(0)

  await maria.evaluate(axe)
  expect(await violations(maria)).toEqual([])
  const said = maria.getByRole('article', { name: 'Comment by Priya Shah' })
  await said.getByText('React').click()
  await said.getByRole('button', { name: 'Thank you' }).click()
  await expect(thread.getByRole('button', { name: 'Thank you Maria Oliveira' })).toBeVisible()
  const anchor = await said.getAttribute('id')
  await maria.getByRole('button', { name: 'Settle it' }).click()
  await expect(said).toBeHidden()
  await priya.goto(`/plans/northwind/activity`)
  await priya
    .locator(`a[href$="/comments/${anchor?.replace('comment-', '')}"]`)
    .first()
    .click()
  await expect(priya.getByRole('article', { name: 'Comment by Priya Shah' }).last()).toBeInViewport()
  expect(priya.url()).toContain(`${path}#${anchor}`)
})

test('without a script a comment is refused at its field with its words, written, and led back to', async ({
  site,
  browser,
}) => {
  const { account, path } = tellStory(site, 'Alpenglow')
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
  await enterAs(context, site, account.staff)
  const page = await context.newPage()
  await page.goto(path)
  await page.getByLabel('Your comment').fill('@Maria Oliveira is late')
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(page.getByText('does not see what stays on your side')).toBeVisible()
  await expect(page.getByLabel('Your comment')).toHaveValue('@Maria Oliveira is late')
  await page.getByLabel('Alpenglow too').check()
  await page.getByLabel('Alpenglow will see this').check()
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${path}#comment-`))
  await page.getByRole('button', { name: 'Settle it' }).click()
  await expect(page.getByText('Settled by Priya Shah')).toBeVisible()
})

function tellStory({ db }: Site, name: string) {
  const account = makeAccount(db, { name })
  const maria = makeMember(db, account, 'approver', { name: 'Maria Oliveira' })
  const priya = makeTeamMember(db, account, 'csm', { name: 'Priya Shah' })
  const path = `/plans/${account.slug}/goals/${makeGoal(db, account).id}`
  return { account: { customer: maria.user.email, staff: priya.user.email }, path }
}

async function openBoth(site: Site, browser: Browser) {
  const { account, path } = tellStory(site, 'Northwind')
  const open = async (email: string) => {
    const page = await (await browser.newContext({ baseURL: site.url })).newPage()
    await enterAs(page.context(), site, email)
    await page.goto(path)
    return page
  }
  return { maria: await open(account.customer), priya: await open(account.staff), path }
}

type Axe = {
  run: (
    where: string,
    options: object,
  ) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>
}

/** What axe finds in the conversation; the page around it has its own test. */
async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const found = await axe.run('#comments', { runOnly: { type: 'tag', values: tags } })
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`))
  })
}
