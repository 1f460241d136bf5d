import { diskFullRow } from './disk-full.ts'
import { type Finding, tableOf } from './finding.ts'
import { killWriteRow } from './kill-write.ts'
import { outboxRow } from './outbox.ts'

/** `npm run faults` breaks things on purpose and shows what is left; `npm run faults -- <row>` one row only. */
const rows: Record<string, () => Promise<Finding[]>> = {
  outbox: outboxRow,
  'kill-write': killWriteRow,
  'disk-full': diskFullRow,
}

const wished = process.argv.slice(2)
const unknown = wished.filter((name) => !Object.hasOwn(rows, name))
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(', ')}. There are: ${Object.keys(rows).join(', ')}`)
  process.exit(2)
}

const findings: Finding[] = []
for (const [name, run] of Object.entries(rows)) {
  if (wished.length > 0 && !wished.includes(name)) continue
  for (const finding of await run()) {
    findings.push(finding)
    console.log(JSON.stringify(finding))
  }
}
console.log(`\n${tableOf(findings)}`)
process.exitCode = findings.every(({ holds }) => holds) ? 0 : 1
