import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { readEnv } from '#app/config/env.server.ts'
import { findIn, sourcesIn } from './source.ts'

/** These start other processes and hand the environment on. */
const launchers = /^app\/(server|config)\/[a-z-]+\.mjs$/

test('only app/config/env.server.ts reads process.env', () => {
  const readers = sourcesIn(['app', 'db', 'emails']).filter(
    ({ path }) => !launchers.test(path) && path !== 'app/config/env.server.ts',
  )
  const found = findIn(readers, (node) =>
    ts.isPropertyAccessExpression(node) && node.getText() === 'process.env' ? 'process.env' : null,
  )
  expect(found).toEqual([])
})

test('.env.example names every setting and is valid unedited', () => {
  const text = readFileSync('.env.example', 'utf8')
  const set = readEnv(parseEnv(text) as Record<string, string>)
  expect(set.mode).toBe('demo')
  expect(set.host).toBe('127.0.0.1')
  const settings = readFileSync('app/config/env.server.ts', 'utf8').matchAll(/^ {2}([A-Z_]+): z/gm)
  const missing = [...settings]
    .map((match) => match[1] ?? '')
    .filter((name) => name !== 'NODE_ENV' && !text.includes(`${name}=`))
  expect(missing).toEqual([])
})
