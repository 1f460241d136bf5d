import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/client.server.ts'

type Manifest = {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  overrides: object
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const listed = { ...manifest.dependencies, ...manifest.devDependencies }
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { version?: string }>
}

/** Below these stand known holes or bugs (STACK.md). */
const floors: Record<string, string> = {
  remix: '2.17.4',
  '@remix-run/node': '2.17.4',
  '@remix-run/react': '2.17.4',
  '@remix-run/server-runtime': '2.17.4',
  'drizzle-orm': '0.45.2',
  'better-sqlite3': '13.0.0',
}

test('every package is pinned to one version, in step with the lock file', () => {
  const loose = Object.entries(listed).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
  expect(loose).toEqual([])
  const astray = Object.entries(listed).filter(
    ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
  )
  expect(astray).toEqual([])
})

test('no package stands below its floor, nested copies included', () => {
  const installed = Object.entries(lock.packages).map(([path, { version = '' }]) => ({
    name: path.replace(/^.*node_modules\//, ''),
    version,
  }))
  const low = installed.filter(({ name, version }) => {
    const floor = floors[name]
    return floor !== undefined && isBelow(version, floor)
  })
  expect(low).toEqual([])
  const known = installed.map(({ name }) => name)
  expect(known).toEqual(expect.arrayContaining(Object.keys(floors)))
})

test('SQLite itself is past the WAL-reset bug, which 3.51.3 ended', () => {
  const db = openDatabase(':memory:')
  const version = db.$client.prepare('select sqlite_version()').pluck().get() as string
  db.$client.close()
  expect(isBelow(version, '3.51.3')).toBe(false)
})

function isBelow(version: string, floor: string): boolean {
  const [mine, theirs] = [version, floor].map((text) => text.split('.').map(Number))
  for (const place of [0, 1, 2]) {
    const step = (mine?.[place] ?? 0) - (theirs?.[place] ?? 0)
    if (step !== 0) return step < 0
  }
  return false
}
