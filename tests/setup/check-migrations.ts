import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

// Asks drizzle-kit, on a copy of the migrations, whether the schema has something that no migration brings.

const folder = mkdtempSync(join(tmpdir(), 'cairn-migrations-'))
cpSync('db/migrations', folder, { recursive: true })
const before = readdirSync(folder)
const out = relative(process.cwd(), folder)
const answers = [
  drizzleKit('check', ['--dialect', 'sqlite', '--out', out]),
  drizzleKit('generate', ['--dialect', 'sqlite', '--schema', 'db/schema/index.ts', '--out', out]),
]
const added = readdirSync(folder).filter((name) => !before.includes(name))
rmSync(folder, { recursive: true, force: true })

if (added.length > 0)
  console.error(`The schema is ahead of its migrations. Run drizzle-kit generate: ${added.join(', ')}`)
for (const { status, text } of answers) if (status !== 0) console.error(text)
process.exitCode = added.length === 0 && answers.every(({ status }) => status === 0) ? 0 : 1

function drizzleKit(command: string, args: string[]) {
  const done = spawnSync('node_modules/.bin/drizzle-kit', [command, ...args], { encoding: 'utf8' })
  return { status: done.status, text: `${done.stdout}${done.stderr}` }
}
