import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildBook } from './scale/build-book.ts'

/** `npm run seed:scale -- --accounts 10000 [--file path]`: a large book, the same every time. */
const { values } = parseArgs({ options: { accounts: { type: 'string' }, file: { type: 'string' } } })
const accounts = Number(values.accounts ?? '10000')
if (!Number.isInteger(accounts) || accounts < 1 || accounts > 100_000) {
  console.error('Say how many accounts, from 1 to 100000: --accounts 10000')
  process.exit(2)
}
const file = resolve(values.file ?? `.cache/bench/book-${accounts}.sqlite`)
mkdirSync(dirname(file), { recursive: true })
const begun = performance.now()
buildBook({ file, accounts, say: (text) => process.stdout.isTTY && console.log(text) })
const seconds = ((performance.now() - begun) / 1000).toFixed(1)
console.log(
  `Wrote ${accounts} accounts into ${file}: ${Math.round(statSync(file).size / 1e6)} MB in ${seconds} s.`,
)
