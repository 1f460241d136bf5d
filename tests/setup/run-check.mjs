import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { root, say } from '../../app/config/install.mjs'

/** Runs one check, keeps its output to itself and shows all of it when something failed. */
export async function runCheck(check) {
  const began = Date.now()
  const { code, output } = await runQuietly(check)
  const counted = check.count?.() ?? null
  const outcome = counted ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
  // a runner that ends badly with no failed test has failed all the same
  if (code !== 0 && outcome.failed === 0) outcome.failed = 1
  const took = ((Date.now() - began) / 1000).toFixed(1)
  const { passed, failed } = outcome
  if (failed > 0) console.log(`\n${output.trimEnd()}\n`)
  say(`${failed === 0 ? '✓' : '✗'} ${check.name}: ${passed} passed, ${failed} failed (${took} s)`)
  return outcome
}

function runQuietly({ command, args, env = {} }) {
  const path = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`
  const own = { ...process.env, FORCE_COLOR: '0', NODE_ENV: 'test', CI: '1', PATH: path, ...env }
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: own, stdio: ['ignore', 'pipe', 'pipe'] })
    const pieces = []
    child.stdout.on('data', (piece) => pieces.push(piece))
    child.stderr.on('data', (piece) => pieces.push(piece))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(pieces).toString('utf8') }))
  })
}
