import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { demoStory } from './demo-story.ts'
import { pages } from './pages.ts'
import { enterAs, expect, test } from './site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const screens = 'test-results/screens'

/** The night changes colours and nothing else: there only the rules about what is seen are asked again. */
const looks = [
  { name: 'light', width: 1280, colorScheme: 'light', rules: 'all' },
  { name: 'dark', width: 1280, colorScheme: 'dark', rules: 'colours' },
  { name: 'phone', width: 390, colorScheme: 'light', rules: 'all' },
  { name: 'phone-dark', width: 390, colorScheme: 'dark', rules: 'colours' },
] as const

const briefLooks = looks.filter(({ name }) => name === 'light' || name === 'phone-dark')

test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const { name, as, path, isBrief } of pages) {
  test(`${name}: accessible by day and night, on desk and phone, nothing sideways, console quiet`, async ({
    page,
    context,
    site,
  }) => {
    const story = demoStory(site)
    if (as !== 'nobody') await enterAs(context, site, story[as])
    await page.goto(path(story))
    await page.evaluate(axe)
    for (const look of isBrief ? briefLooks : looks) {
      await page.setViewportSize({ width: look.width, height: 844 })
      await page.emulateMedia({ colorScheme: look.colorScheme })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await settled(page)
      expect(await troubles(page, look.rules), look.name).toEqual([])
      expect(await sideways(page), look.name).toEqual([])
      if (process.env.SCREENS)
        await page.screenshot({ path: `${screens}/${name}-${look.name}.png`, fullPage: true })
    }
  })
}

type Axe = {
  run: (
    options: object,
  ) => Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>
}

/** Two frames later the new scheme is drawn; nothing moves on the way, because these readers want it so. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const _frame of [1, 2]) await new Promise((resolve) => requestAnimationFrame(resolve))
  })
  expect(await page.evaluate(moving)).toEqual([])
}

/** What moves, whatever else it does, and comes to an end by itself. */
function moving(): string[] {
  const ending = document.getAnimations().filter(({ playState, effect }) => {
    const end = effect?.getComputedTiming().endTime
    return playState === 'running' && typeof end === 'number' && Number.isFinite(end)
  })
  return ending.map(({ effect }) => (effect instanceof KeyframeEffect && effect.target?.outerHTML) || '?')
}

/** What axe finds, by rule and place. It was put in by evaluation: a script tag meets our own policy. */
async function troubles(page: Page, rules: (typeof looks)[number]['rules']): Promise<string[]> {
  return page.evaluate(async (asked) => {
    const { axe } = window as unknown as { axe: Axe }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const all = { type: 'tag', values: tags }
    const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
    const { violations } = await axe.run({ runOnly: asked === 'all' ? all : colours })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    )
  }, rules)
}

/** Elements that make the page wider than the screen. */
async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return wide
      .slice(0, 5)
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.className} reaches ${element.getBoundingClientRect().right} of ${clientWidth}`,
      )
  })
}
