import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../app/config/install.mjs'

/**
 * Every check of `npm test`: `beside` starts with the build and runs two at a time; `then` needs the build.
 * A check counts as one, unless `count` reads how many tests its runner saw.
 */
export function checksOf({ chosen, rest, browser, reports }) {
  const needsBuild = chosen.includes('unit') || chosen.includes('browser')
  const beside = needsBuild ? [buildCheck()] : []
  if (chosen.includes('lint')) beside.push(...smallChecks())
  const then = []
  if (chosen.includes('unit')) then.push(unitTests(join(reports, 'unit.json'), rest))
  if (chosen.includes('browser')) then.push(browserTests(join(reports, 'browser.json'), rest, browser))
  return { beside, then }
}

function buildCheck() {
  const script = "import { build } from './app/config/install.mjs'; build()"
  return { name: 'build', command: process.execPath, args: ['--input-type=module', '-e', script] }
}

function smallChecks() {
  return [
    // the longest of them begins with the build
    { name: 'types (tsc)', ...bin('tsc', ['--noEmit', '-p', '.']) },
    {
      name: 'format and lint (Biome)',
      ...bin('biome', [
        'check',
        '--config-path=app/config/lint.json',
        '--error-on-warnings',
        '--max-diagnostics=200',
        '.',
      ]),
    },
    {
      name: 'layers (dependency-cruiser)',
      ...bin('depcruise', [
        '--config',
        'tests/architecture/dependency-cruiser.cjs',
        'app',
        'db',
        'emails',
        'tests',
      ]),
    },
    { name: 'dead code (knip)', ...bin('knip', ['--config', 'tests/architecture/knip.ts', '--no-progress']) },
    { name: 'migrations in step with the schema', ...ownNode(['tests/setup/check-migrations.ts']) },
  ]
}

function unitTests(report, rest) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name: 'tests (Vitest)',
    ...bin('vitest', ['run', '--config', 'tests/setup/vitest.config.ts', ...reporters, ...rest]),
    count: () => countUnit(report),
  }
}

function browserTests(report, rest, browser) {
  return {
    name: 'browser tests (Playwright)',
    ...bin('playwright', [
      'test',
      '--config',
      'tests/browser/playwright.config.ts',
      '--reporter=list,json',
      ...rest,
    ]),
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, CAIRN_BROWSER: browser },
    count: () => countBrowser(report),
  }
}

/** A test left out counts as failed: nothing is skipped in silence. So does a file that could not be read. */
function countUnit(report) {
  const seen = readReport(report)
  if (!seen) return null
  const broken = seen.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const leftOut = seen.numPendingTests + seen.numTodoTests
  return { passed: seen.numPassedTests, failed: seen.numFailedTests + leftOut + broken.length }
}

function countBrowser(report) {
  const seen = readReport(report)
  if (!seen) return null
  const { expected, unexpected, flaky, skipped } = seen.stats
  return { passed: expected, failed: unexpected + flaky + skipped + seen.errors.length }
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function bin(name, args) {
  return { command: join(root, 'node_modules/.bin', name), args }
}

function ownNode(args) {
  return bin('node', ['--disable-warning=ExperimentalWarning', ...args])
}
