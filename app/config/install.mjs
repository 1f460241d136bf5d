import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * What `npm start` and `npm test` do on a bare checkout, with nothing but Node's built-ins: install the locked
 * packages when they are missing or older than the lock file, and check that our own Node is there.
 */

export const root = new URL('../..', import.meta.url).pathname
export const ownNode = join(root, 'node_modules/.bin/node')
const stamp = join(root, 'node_modules/.cairn-lock')

export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  say('Installing the locked packages (once).')
  // --ignore-scripts: better-sqlite3 comes prebuilt but would call a compiler; only `node` fetches its binary itself.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  run('npm', ['rebuild', 'node', '--loglevel=error'])
  const version = spawnSync(ownNode, ['--version'], { encoding: 'utf8' })
  if (!version.stdout?.startsWith('v24.')) {
    say('The package "node" did not install Node 24. Delete node_modules and try again.')
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

/** Builds unless the build is newer than every source file: told by a hash over their contents. */
export function build() {
  const mark = join(root, 'build/.sources')
  const sources = spawnSync(
    'git',
    ['-C', root, 'ls-files', '-s', 'app', 'db', 'emails', 'public', 'package-lock.json'],
    {
      encoding: 'utf8',
    },
  )
  const changed = spawnSync('git', ['-C', root, 'status', '--porcelain', 'app', 'db', 'emails', 'public'], {
    encoding: 'utf8',
  })
  const isClean = sources.status === 0 && changed.stdout === ''
  const known = existsSync(mark) ? readFileSync(mark, 'utf8') : ''
  if (isClean && known === sources.stdout) return
  say('Building.')
  run(ownNode, [
    join(root, 'node_modules/@remix-run/dev/dist/cli.js'),
    'vite:build',
    '--config',
    'app/config/vite.config.ts',
    '--logLevel',
    'warn',
  ])
  mkdirSync(join(root, 'build'), { recursive: true })
  writeFileSync(mark, isClean ? sources.stdout : '')
}

/** Runs a command with our Node first on the path; ends this process when it fails. */
export function run(command, args, env = {}) {
  const path = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path, ...env },
  })
  if (done.status !== 0) process.exit(done.status ?? 1)
}

export function say(text) {
  console.log(`cairn: ${text}`)
}
