import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from '@playwright/test'
import { build } from 'esbuild'
import type * as Examples from '#emails/examples.ts'
import type * as Links from '#emails/links.ts'
import type * as Render from '#emails/render.server.ts'
import { findBrowser } from './find-browser.mjs'

/**
 * `node tests/setup/draw-mails.ts [part of a kind]` draws every kind of mail in Chromium, by day and by night, wide and
 * as a phone shows it, into test-results/mails, with sheets of many at once to look over.
 */
const folder = resolve('test-results/mails')
const looks = [
  { name: 'day', width: 640, colorScheme: 'light' },
  { name: 'night', width: 640, colorScheme: 'dark' },
  { name: 'phone', width: 390, colorScheme: 'light' },
] as const
const perSheet = 8

type Emails = Pick<typeof Render, 'mailKinds' | 'renderMail'> &
  Pick<typeof Examples, 'mailExamples'> &
  Pick<typeof Links, 'mailLinks'>

mkdirSync(folder, { recursive: true })
const wished = process.argv[2] ?? ''
const mails = (await drawAll(await loadEmails())).filter(({ kind }) => kind.includes(wished))
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run']
const browser = await chromium.launch({ executablePath: findBrowser(), args })
for (const look of looks) await shoot(browser, look)
await browser.close()
console.log(`${mails.length} mails in ${folder}`)

/** Node runs TypeScript but no JSX, and mails are JSX: they are bundled first. */
async function loadEmails(): Promise<Emails> {
  const outfile = resolve('.cache/draw-mails.mjs')
  const how = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
  } as const
  const contents = [
    "export { mailKinds, renderMail } from '#emails/render.server.ts'",
    "export { mailExamples } from '#emails/examples.ts'",
    "export { mailLinks } from '#emails/links.ts'",
  ].join('\n')
  await build({ ...how, stdin: { contents, resolveDir: process.cwd() }, outfile, logLevel: 'warning' })
  return (await import(pathToFileURL(outfile).href)) as Emails
}

async function drawAll({ mailKinds, renderMail, mailExamples, mailLinks }: Emails) {
  const setting = {
    vendor: { name: 'Lumen Analytics', accent: '#2B5C4D', timeZone: 'Europe/Berlin' },
    reader: { locale: 'en-GB', timeZone: 'Europe/Berlin' },
    links: mailLinks({ baseUrl: 'https://success.lumen.example', secret: 'an example, opens nothing' }),
    sender: { address: 'plan@lumen.example', host: 'success.lumen.example' },
    opensUntil: new Date('2026-05-18T09:00:00Z'),
  }
  return Promise.all(
    [...mailKinds].sort().map(async (kind) => {
      const mail = { kind, facts: mailExamples[kind] } as Parameters<typeof renderMail>[0]
      return { kind, ...(await renderMail(mail, setting)) }
    }),
  )
}

async function shoot(browser: Browser, { name, width, colorScheme }: (typeof looks)[number]): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 600 }, colorScheme })
  const shots: { kind: string; subject: string; picture: string }[] = []
  for (const { kind, subject, html, text } of mails) {
    await page.setContent(html)
    const picture = (
      await page.screenshot({ path: `${folder}/${kind}-${name}.png`, fullPage: true })
    ).toString('base64')
    writeFileSync(`${folder}/${kind}.txt`, `${subject}\n\n${text}`)
    shots.push({ kind, subject, picture })
  }
  await page.setViewportSize({ width: 1680, height: 900 })
  for (let from = 0; from < shots.length; from += perSheet) {
    await page.setContent(sheetOf(shots.slice(from, from + perSheet)))
    await page.screenshot({ path: `${folder}/sheet-${name}-${from / perSheet + 1}.png`, fullPage: true })
  }
  await page.close()
}

function sheetOf(shots: { kind: string; subject: string; picture: string }[]): string {
  const figures = shots.map(
    ({ kind, subject, picture }) =>
      `<figure style="margin:0"><figcaption style="font:13px sans-serif;height:3em">${kind}<br><b>${escaped(subject)}</b></figcaption>
      <img style="width:100%;border:1px solid #999" src="data:image/png;base64,${picture}"></figure>`,
  )
  return `<body style="display:grid;grid-template-columns:repeat(4,1fr);gap:12px;background:#ddd;color:#000">${figures.join('')}</body>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
