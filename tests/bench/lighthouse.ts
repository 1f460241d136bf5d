import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type Scores = Record<Category, number>
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Category = (typeof categories)[number]

/** Lighthouse's mobile scores, 0 to 100, of a page, signed in with a cookie; the median of three runs each. */
export async function lighthouseScores(url: string, cookie?: string): Promise<Scores> {
  const port = 9300 + Math.floor(Math.random() * 500)
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))
  const browser = await chromium.launch({
    executablePath,
    args: [...flags, `--remote-debugging-port=${port}`],
  })
  const rounds: Scores[] = []
  for (let round = 0; round < 3; round += 1) {
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...categories],
      ...(cookie ? { extraHeaders: { Cookie: cookie } } : {}),
    })
    rounds.push(scoresOf((category) => (result?.lhr.categories[category]?.score ?? 0) * 100))
  }
  await browser.close()
  return scoresOf((category) => rounds.map((scores) => scores[category]).sort((a, b) => a - b)[1] ?? 0)
}

function scoresOf(score: (category: Category) => number): Scores {
  return Object.fromEntries(categories.map((category) => [category, score(category)])) as Scores
}
