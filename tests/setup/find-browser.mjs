import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ownNode, root, say } from '../../app/config/install.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The Chromium that browser tests run in: the system's; else Debian's, installed when we are root; else Playwright's
 * own. Ends the run with the reason when there is none: browser tests are never left out in silence.
 */
export function findBrowser() {
  const found = onPath() ?? fromDebian() ?? fromPlaywright()
  if (found) return found
  say('Browser tests need Chromium, and it could not be installed here (see above).')
  say('Install the package "chromium" (or Google Chrome) and run npm test again.')
  console.log('0 passed, 1 failed')
  process.exit(1)
}

function onPath() {
  if (process.env.CAIRN_BROWSER && existsSync(process.env.CAIRN_BROWSER)) return process.env.CAIRN_BROWSER
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return places.find((place) => existsSync(place)) ?? null
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  say('Installing Chromium from Debian for the browser tests (once).')
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
  return onPath()
}

function fromPlaywright() {
  say('Installing Playwright’s Chromium for the browser tests (once).')
  const cli = join(root, 'node_modules/playwright/cli.js')
  spawnSync(ownNode, [cli, 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const script = "console.log(require('playwright').chromium.executablePath())"
  const asked = spawnSync(ownNode, ['-e', script], { cwd: root, encoding: 'utf8' })
  const place = asked.stdout?.trim()
  return place && existsSync(place) ? place : null
}
