import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { install, root, say } from '../../app/config/install.mjs'
import { checksOf } from './checks.mjs'
import { findBrowser } from './find-browser.mjs'
import { runCheck } from './run-check.mjs'

/**
 * `npm test`: installs and builds what is missing, runs every check and counts. `npm test -- lint`, `-- unit` or
 * `-- browser` runs a part; what follows goes to the runner (`npm test -- unit tests/access`). Starts on any Node
 * from 20 on with built-ins only; the checks run on the Node among our packages.
 */

const parts = ['lint', 'unit', 'browser']
const [part, ...rest] = process.argv.slice(2)
if (part !== undefined && !parts.includes(part)) {
  say(`There is no part "${part}". Choose one of: ${parts.join(', ')}, or none for everything.`)
  process.exit(2)
}
const chosen = part === undefined ? parts : [part]
const began = Date.now()

install()
const results = join(root, 'test-results')
rmSync(join(results, 'reports'), { recursive: true, force: true })
mkdirSync(join(results, 'reports'), { recursive: true })
const browser = chosen.includes('browser') ? findBrowser() : null
const { beside, then } = checksOf({ chosen, rest, browser, reports: join(results, 'reports') })

const outcomes = [...(await runBeside(beside)), ...(await runInTurn(then))]
const passed = sum(outcomes.map((outcome) => outcome.passed))
const failed = sum(outcomes.map((outcome) => outcome.failed))
say(`${chosen.join(', ')} took ${Math.round((Date.now() - began) / 1000)} s.`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

/** Two at a time, as most of these use one core each: the build begins, and whoever is free takes the next. */
async function runBeside(checks) {
  const waiting = [...checks]
  const lane = async () => {
    const outcomes = []
    for (let check = waiting.shift(); check; check = waiting.shift()) outcomes.push(await runCheck(check))
    return outcomes
  }
  return (await Promise.all([lane(), lane()])).flat()
}

/** One after the other: each of these uses both cores by itself. */
async function runInTurn(checks) {
  const outcomes = []
  for (const check of checks) outcomes.push(await runCheck(check))
  return outcomes
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
