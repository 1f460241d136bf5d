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

/** Lighthouse's mobile scores, 0 to 100, of a signed-in page; the median of three runs each. */
export async function lighthouseScores(url: string, cookie: string) {
  const port = 9300 + Math.floor(Math.random() * 500)
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))
  const browser = await chromium.launch({
    executablePath,
    args: [...flags, `--remote-debugging-port=${port}`],
  })
  const scores: { performance: number; accessibility: number }[] = []
  for (let round = 0; round < 3; round += 1) {
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility'],
      extraHeaders: { Cookie: cookie },
    })
    const { performance, accessibility } = result?.lhr.categories ?? {}
    scores.push({
      performance: (performance?.score ?? 0) * 100,
      accessibility: (accessibility?.score ?? 0) * 100,
    })
  }
  await browser.close()
  const middle = (key: 'performance' | 'accessibility') =>
    scores.map((score) => score[key]).sort((a, b) => a - b)[1] ?? 0
  return { performance: middle('performance'), accessibility: middle('accessibility') }
}
