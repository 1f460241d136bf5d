import type { Env } from '../config/env.server.ts'
import { refuseDemoUsers } from '../features/auth/refuse-demo-users.server.ts'
import { isSetUp, setupAddress } from '../features/auth/setup-address.server.ts'
import { openWorld, type World } from './world.ts'

/** Once before serving: schema, demo story or first-run address, and what a newcomer needs to know. */
export async function prepare(env: Env): Promise<void> {
  const world = openWorld(env)
  if (env.isProduction) refuseDemoUsers(world.db)
  if (env.isDemo) await greetDemo(world)
  else if (!isSetUp(world.db))
    console.log(`\nSet Cairn up here (this address works once):\n  ${setupAddress(env, world.secret)}\n`)
  world.db.$client.close()
}

async function greetDemo({ db, env, clock }: World) {
  // only a demo loads the stories
  const { demoSignIns, seedDemo } = await import('../../db/seed/seed.ts')
  const at = clock()
  if (seedDemo(db, at)) console.log('cairn: Wrote the demo story into an empty database.')
  const lines = demoSignIns(db, at.now).map((line) => `  ${line}`)
  console.log(
    `\nCairn is a demo while CAIRN_ENV is unset, and answers only this machine.\n\n  ${env.baseUrl}\n`,
  )
  console.log(`${lines.join('\n')}\n\n  Mail that Cairn sends: ${env.baseUrl}/dev/mailbox\n`)
}
