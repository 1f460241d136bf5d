import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startSession } from '#app/features/auth/sessions.server.ts'
import { type Db, openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { readEvents } from '#tests/setup/live-stream.ts'
import { type ServerProcess, startServer } from '#tests/setup/server-process.ts'

// Two server processes on one port and one data folder, as `WORKERS=2` runs them.

async function makeData() {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-live-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const db = openDatabase(join(folder, 'cairn.sqlite'), { sync: 'OFF' })
  migrate(db)
  const account = makeAccount(db, { name: 'Northwind' })
  const cookieOf = (name: string) => signIn(db, makeMember(db, account, 'contributor', { name }).user)
  const cookies = { maria: await cookieOf('Maria'), jonas: await cookieOf('Jonas') }
  db.$client.close()
  return { folder, ...cookies }
}

async function signIn(db: Db, user: { id: string; kind: 'customer' | 'staff' }) {
  return (await startSession({ db, now: new Date(), isSecure: false }, user, 'a test')).split(';')[0] ?? ''
}

/** Both processes, once each of them serves: new connections go to them in turn. */
async function startPair(folder: string): Promise<ServerProcess> {
  const server = await startServer({ CAIRN_ENV: 'test', DATA_DIR: folder, WORKERS: '2' })
  onTestFinished(() => void server.child.kill('SIGKILL'))
  const serving = () => server.lines.filter((line) => line.includes('"msg":"serving"')).length
  await vi.waitFor(() => expect(serving()).toBe(2), { timeout: 20_000, interval: 20 })
  return server
}

const address = (server: ServerProcess) => `${server.url}/plans/northwind/live`

async function open(server: ServerProcess, cookie: string, headers: Record<string, string> = {}) {
  const stream = readEvents(await fetch(address(server), { headers: { Cookie: cookie, ...headers } }))
  const hello = await stream.next('hello')
  return { ...stream, id: hello.id, name: (JSON.parse(hello.data) as { stream: string }).stream }
}

/** Sends a form over a connection of its own. */
async function press(url: string, { server, as }: { server: ServerProcess; as: string }, fields: Fields) {
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: as, Origin: server.url, Connection: 'close' },
    body: new URLSearchParams(fields),
  })
  return answer.status
}

type Fields = Record<string, string>

/** How many connections each child of a process holds. */
function connectionsOfWorkers({ child }: ServerProcess): number[] {
  const workers = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ')
  const open = new Set(
    readFileSync('/proc/net/tcp', 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state]) => state === '01')
      .map((fields) => `socket:[${fields[9]}]`),
  )
  return workers.map((pid) => linksOf(`/proc/${pid}/fd`).filter((link) => open.has(link)).length)
}

function linksOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    try {
      return [readlinkSync(join(folder, name))]
    } catch {
      return []
    }
  })
}

test('readers of one plan in two processes hear of the same changes, see each other, and can come back to either', async () => {
  const { folder, maria, jonas } = await makeData()
  const server = await startPair(folder)
  const readers = [await open(server, maria), await open(server, maria), await open(server, maria)]
  const newGoal = `${server.url}/plans/northwind/goals/new`
  const goal = { intent: 'add-goal', title: 'Answer in a day' }
  expect(connectionsOfWorkers(server).every((count) => count > 0)).toBe(true)
  expect(await press(newGoal, { server, as: maria }, goal)).toBe(303)
  const heard = await Promise.all(readers.map((stream) => stream.next('changed')))
  expect(new Set(heard.map(({ data }) => data)).size).toBe(1)

  // one of the two beats is taken by the process that does not have the stream
  const other = await open(server, jonas)
  for (const field of ['goal:1:title', 'goal:1:why']) {
    const beat = { intent: 'beat', stream: other.name, field }
    expect(await press(address(server), { server, as: jonas }, beat)).toBe(204)
    for (const stream of readers)
      expect(JSON.parse((await stream.next('here')).data)).toMatchObject([{ name: 'Jonas', field }])
  }
  await other.leave()
  for (const stream of readers) expect((await stream.next('here')).data).toBe('[]')

  for (const stream of readers) await stream.leave()
  for (const title of ['While away', 'And again'])
    expect(await press(newGoal, { server, as: jonas }, { ...goal, title })).toBe(303)
  for (let count = 0; count < 2; count += 1) {
    const back = await open(server, maria, { 'Last-Event-ID': heard[0]?.id ?? '' })
    expect(back.id).toBe(heard[0]?.id)
    expect(Number((await back.next('changed')).data)).toBe(Number(back.id) + 2)
  }
  expect(await server.stop()).toBe(0)
}, 60_000)
