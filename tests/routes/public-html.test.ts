import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeShopWindow, makeSite } from '#tests/factories/public.ts'
import { findJava } from '#tests/setup/find-java.ts'
import { loadBuild, openPortal, type Portal } from '#tests/setup/portal.ts'

const checker = 'node_modules/vnu-jar/build/dist/vnu.jar'
const text = {
  challenge: 'One paragraph with **weight** & <care>.\n\n- A point\n- Another *point*',
  showsLogo: true,
}

/** Every kind of public page, by the name its complaints would carry. */
const pages = {
  'stories.html': ['/stories', 200],
  'story.html': ['/stories/two-days', 200],
  'wall.html': ['/wall', 200],
  'embed.html': ['/embed/wall', 200],
  'missing.html': ['/stories/never-written', 404],
} as const

// One start of Java for all pages: it takes most of the time.
test('the HTML of public pages is valid by the Nu checker', { timeout: 240_000 }, async () => {
  const portal = openPortal(await loadBuild())
  const folder = mkdtempSync(join(tmpdir(), 'cairn-html-'))
  onTestFinished(() => {
    portal.close()
    rmSync(folder, { recursive: true, force: true })
  })
  writeFileSync(join(folder, 'no-stories.html'), await pageOf(portal, '/stories', 200))
  const { given } = makeShopWindow(portal.db, { text })
  makeSite(portal.db, 'https://www.lumen.example')
  for (const [file, [path, status]] of Object.entries(pages))
    writeFileSync(join(folder, file), await pageOf(portal, path, status))
  portal.db.$client.prepare('update consents set withdrawn_at = 1 where id = ?').run(given[0]?.id)
  writeFileSync(join(folder, 'gone.html'), await pageOf(portal, '/stories/two-days', 410))
  expect(complaintsIn(folder)).toEqual([])
})

async function pageOf(portal: Portal, path: string, status: number): Promise<string> {
  const answer = await portal.ask(path)
  expect([path, answer.status]).toEqual([path, status])
  return await answer.text()
}

/** Errors and warnings alike, one line each; not what it only remarks (React closes `<meta/>`). */
function complaintsIn(folder: string): string[] {
  const args = ['-Xss8m', '-XX:TieredStopAtLevel=1', '-jar', checker, '--stdout', '--exit-zero-always']
  const { stdout, status, stderr } = spawnSync(findJava(), [...args, '--format', 'json', folder], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  const { messages } = JSON.parse(stdout) as {
    messages: {
      type: string
      subType?: string
      url: string
      lastLine: number
      message: string
      extract: string
    }[]
  }
  return messages
    .filter(({ type, subType }) => type !== 'info' || subType !== undefined)
    .map(({ url, lastLine, message, extract }) => `${basename(url)}:${lastLine} ${message} ${extract}`)
}
