import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { startSession } from '#app/features/auth/sessions.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { goals } from '#db/schema/plan.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { type ServerProcess, startServer } from '#tests/setup/server-process.ts'

// The server as people run it: a process of its own.

/** A data folder with one account and a signed-in contributor. */
async function makeData() {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-process-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const db = openDatabase(join(folder, 'cairn.sqlite'), { sync: 'OFF' })
  migrate(db)
  const { user } = makeMember(db, makeAccount(db, { name: 'Northwind' }), 'contributor', {
    name: 'Maria Keller',
  })
  const cookie =
    (await startSession({ db, now: new Date(), isSecure: false }, user, 'a test')).split(';')[0] ?? ''
  db.$client.close()
  return { folder, cookie, user }
}

async function startOn(folder: string, settings: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await startServer({ CAIRN_ENV: 'test', DATA_DIR: folder, ...settings })
  onTestFinished(() => void server.child.kill('SIGKILL'))
  return server
}

/** Sends the head and the first half of a form, waits until the server has it, and gives how to send the rest. */
async function beginForm(server: ServerProcess, cookie: string) {
  const body = 'intent=add-goal&title=Sent+while+stopping'
  const head = [
    'POST /plans/northwind/goals/new HTTP/1.1',
    `Host: localhost:${server.port}`,
    `Origin: ${server.url}`,
    `Cookie: ${cookie}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
    'Expect: 100-continue',
    'Connection: close',
  ]
  const socket = connect(Number(server.port), '127.0.0.1')
  let answer = ''
  const ended = new Promise<string>((resolve) => socket.on('close', () => resolve(answer)))
  const begun = new Promise<void>((resolve) =>
    socket.on('data', (piece) => {
      answer += piece.toString()
      if (answer.includes('100 Continue')) resolve()
    }),
  )
  socket.on('error', () => undefined)
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 10)}`)
  await begun
  return { finish: () => void socket.write(body.slice(10)), ended }
}

/** Waits until the server takes no new connections: it has begun to stop. */
async function closedDoor({ url }: ServerProcess): Promise<void> {
  const isOpen = () =>
    fetch(`${url}/healthz`, { headers: { Connection: 'close' } }).then(
      () => true,
      () => false,
    )
  while (await isOpen());
}

test('told to stop, it finishes what is in flight, and ends within ten seconds with everything on disk', async () => {
  const { folder, cookie } = await makeData()
  const server = await startOn(folder)
  const stream = await fetch(`${server.url}/plans/northwind/live`, { headers: { Cookie: cookie } })
  expect(stream.status).toBe(200)
  const press = await beginForm(server, cookie)
  const began = performance.now()
  const stopped = server.stop()
  await closedDoor(server)
  press.finish()
  expect(await press.ended).toContain('HTTP/1.1 303')
  expect(await stopped).toBe(0)
  expect(performance.now() - began).toBeLessThan(10_000)
  await stream.body?.cancel()
  const db = openDatabase(join(folder, 'cairn.sqlite'))
  onTestFinished(() => void db.$client.close())
  expect(db.select({ title: goals.title }).from(goals).all()).toEqual([{ title: 'Sent while stopping' }])
}, 30_000)

test('its log names requests by id, and holds no address of a person, no token, no body', async () => {
  const { folder, cookie, user } = await makeData()
  const server = await startOn(folder, { LOG_LEVEL: 'debug' })
  const token = cookie.split('=')[1] ?? ''
  const secret = 'a-token-of-a-mail-that-nobody-may-read-in-logs'
  const form = (path: string, body: string) =>
    fetch(server.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: server.url, Cookie: cookie, 'Content-Type': 'application/x-www-form-urlencoded' },
      body,
    })
  await fetch(`${server.url}/sign-in/link/${secret}?email=${user.email}`)
  await fetch(`${server.url}/invitation/${secret}`)
  await form('/sign-in', `intent=ask-for-mail&email=${encodeURIComponent(user.email)}&to=/`)
  await form('/plans/northwind/goals/new', 'intent=add-goal&title=Nobody+logs+this+title')
  await form(
    '/sign-in/staff',
    `intent=check-password&email=${encodeURIComponent(user.email)}&password=hunter2-hunter2&to=/`,
  )
  await server.stop()
  const log = server.lines.join('\n')
  for (const word of [
    user.email,
    encodeURIComponent(user.email),
    'Maria',
    'Keller',
    token,
    secret,
    'Nobody',
    'hunter2',
  ])
    expect(log).not.toContain(word)
  const requests = server.lines
    .filter((line) => line.includes('"msg":"request"'))
    .map((line) => JSON.parse(line) as { requestId: string; status: number })
  expect(requests.length).toBe(5)
  expect(new Set(requests.map(({ requestId }) => requestId)).size).toBe(5)
  expect(requests.every(({ requestId, status }) => /^[0-9a-f-]{36}$/.test(requestId) && status < 500)).toBe(
    true,
  )
}, 30_000)

test('with .env.example unedited it starts as a demo on this machine alone, with its story', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-process-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const example = parseEnv(readFileSync('.env.example', 'utf8')) as Record<string, string>
  const { PORT: _standing, ...unedited } = example
  const server = await startServer({ ...unedited, DATA_DIR: folder })
  onTestFinished(() => void server.child.kill('SIGKILL'))
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  expect((await fetch(`${server.url}/sign-in`)).status).toBe(200)
  expect(server.lines.join('\n')).toContain('Cairn is a demo')
  expect(await server.stop()).toBe(0)
}, 60_000)

test('in production it refuses the demo’s people', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-process-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const demo = await startServer({ DATA_DIR: folder })
  await demo.stop()
  await expect(startServer({ DATA_DIR: folder, CAIRN_ENV: 'production' })).rejects.toThrow(/demo/i)
}, 60_000)
