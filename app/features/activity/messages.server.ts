import { randomUUID } from 'node:crypto'
import type Sqlite from 'better-sqlite3'
import { openPresenceFile } from './presence-file.server.ts'

/** Hears one message. `isOwn`: it came from this very process. */
type Hear = (bytes: Uint8Array, from: { isOwn: boolean }) => void

/** Short-lived words between the processes on one data folder; kept for ten seconds, and in order. */
export type Messages = {
  client: Sqlite.Database
  /** Says something to whoever listens to `channel` in any process, this one included: here at once, there within 50 ms. */
  publish: (channel: string, bytes: Uint8Array) => void
  /** Hears what is said from now on; the answer is how to stop. With nobody listening nothing runs. */
  subscribe: (channel: string, hear: Hear) => () => void
}

const lookEveryMs = 50
const pruneEvery = 200

/** The server's own source and its bundle are two copies of this module, and share one connection. */
const place = globalThis as { cairnMessages?: Map<string, Messages> }

/** The messages of the installation in `dataFolder`: one connection a process. */
export function messagesIn(dataFolder: string): Messages {
  place.cairnMessages ??= new Map()
  const known = place.cairnMessages.get(dataFolder)
  if (known) return known
  const messages = openMessages(dataFolder)
  place.cairnMessages.set(dataFolder, messages)
  return messages
}

/** A connection of its own, as another process has it. */
export function openMessages(dataFolder: string): Messages {
  const client = openPresenceFile(dataFolder)
  const own = randomUUID()
  const listeners = new Map<string, Set<Hear>>()
  const add = client.prepare('insert into messages (channel, sender, bytes) values (?, ?, ?)')
  const prune = client.prepare('delete from messages where at < unixepoch() - 10')
  const others = followOthers(client, (channel, sender, bytes) => {
    if (sender !== own) hearAll(listeners.get(channel), bytes, false)
  })
  return {
    client,
    publish(channel, bytes) {
      hearAll(listeners.get(channel), bytes, true)
      unlessItFails(() => {
        const { lastInsertRowid } = add.run(channel, own, bytes)
        if (Number(lastInsertRowid) % pruneEvery === 0) prune.run()
      })
    },
    subscribe(channel, hear) {
      const beside = listeners.get(channel) ?? new Set()
      if (listeners.size === 0) others.start()
      listeners.set(channel, beside.add(hear))
      return () => {
        beside.delete(hear)
        if (beside.size === 0) listeners.delete(channel)
        if (listeners.size === 0) others.stop()
      }
    },
  }
}

type Row = { id: number; channel: string; sender: string; bytes: Uint8Array }

/** Looks for new rows whenever another connection has written (SQLite's `data_version`, a look at shared memory). */
function followOthers(
  client: Sqlite.Database,
  hear: (channel: string, sender: string, bytes: Uint8Array) => void,
) {
  const version = client.prepare<[], number>('pragma data_version').pluck()
  const newest = client.prepare<[], number>('select coalesce(max(id), 0) from messages').pluck()
  const since = client.prepare<[number], Row>(
    'select id, channel, sender, bytes from messages where id > ? order by id',
  )
  let looking: NodeJS.Timeout | undefined
  let seen = { version: 0, id: 0 }
  const look = () => {
    const now = version.get() ?? 0
    if (now === seen.version) return
    const rows = since.all(seen.id)
    seen = { version: now, id: rows.at(-1)?.id ?? seen.id }
    for (const { channel, sender, bytes } of rows) unlessItFails(() => hear(channel, sender, bytes))
  }
  return {
    start() {
      seen = { version: version.get() ?? 0, id: newest.get() ?? 0 }
      looking = setInterval(() => unlessItFails(look), lookEveryMs)
      looking.unref()
    },
    stop: () => clearInterval(looking),
  }
}

/** A full disk or a busy file loses words that nobody has to keep; the next look or word goes on. */
function unlessItFails(run: () => void): void {
  try {
    run()
  } catch {
    // lost
  }
}

function hearAll(listeners: Set<Hear> | undefined, bytes: Uint8Array, isOwn: boolean): void {
  for (const hear of listeners ?? []) hear(bytes, { isOwn })
}
