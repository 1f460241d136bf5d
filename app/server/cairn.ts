import { env } from '#app/config/env.server.ts'
import { verifyHistory } from '#app/features/activity/verify-history.server.ts'
import { openDatabase } from '#db/client.server.ts'

/** What an operator can ask for: `npm run cairn -- <command>`. Each answers the exit code. */
const commands: Record<string, () => number> = { 'verify-history': verify }

/** Exit code 0 when the whole history is as it was recorded, 1 when not. Only reads; the server may be running. */
function verify(): number {
  const db = openDatabase(env().databaseFile, { readonly: true })
  const verdict = verifyHistory(db)
  db.$client.close()
  const { events, chains, texts, erasedTexts, broken, missingLines, isWhole } = verdict
  console.log(
    `Read ${events} lines in ${chains} histories, ${texts} words as recorded, ${erasedTexts} words erased.`,
  )
  for (const { chain, number, why } of broken)
    console.error(`Broken: ${chain === '' ? 'the deployment' : `account ${chain}`}, line ${number}: ${why}.`)
  if (missingLines > 0) console.error(`Broken: ${missingLines} lines that were written are missing.`)
  if (isWhole) console.log('The history is whole.')
  return isWhole ? 0 : 1
}

const asked = commands[process.argv[2] ?? '']
if (asked) process.exitCode = asked()
else {
  console.error(`Usage: npm run cairn -- ${Object.keys(commands).join(' | ')}`)
  process.exitCode = 2
}
