import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openTogether } from '#app/http/together.server.ts'
import { registerReactions } from '#app/server/reactions.ts'
import { registerTogether } from '#app/server/together.ts'
import { openDatabase } from '#db/client.server.ts'
import { momentAt } from '#tests/factories/moment.ts'

/** A process that takes sockets on a database file, says its port, and runs until it is killed. */
registerReactions()
registerTogether()

const [file = '', origin = '', dataFolder = ''] = process.argv.slice(2)
const together = openTogether({
  db: openDatabase(file),
  clock: () => momentAt(new Date()),
  env: { baseUrl: origin, dataFolder },
  ownOrigins: [origin],
  log: { error: (_, text) => console.error(text) },
})
const server = createServer()
server.on('upgrade', together.upgrade)
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
