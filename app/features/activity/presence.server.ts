import type { OpenPage } from '#app/domain/activity/here.ts'
import { type Messages, messagesIn } from './messages.server.ts'
import { type Beat, openPages } from './open-pages.server.ts'

/** Told all open pages of an account, now and whenever they change. */
type Hear = (pages: OpenPage[]) => void

/** Those of this process who watch one account; what they were told, and when that may change by time alone. */
type Group = { hears: Set<Hear>; told: string; until: number }

/** Who is on which plan now, over all processes on one data folder. */
export type Presence = {
  /** A page is here, in a field. False when its stream has ended: it has to open another. */
  beat: (beat: Beat) => boolean
  /** A stream has ended: its page is gone at once. */
  leave: (stream: string) => void
  /** Follows who is on a plan. Returns how to stop; with nobody watching nothing runs. */
  watch: (accountId: string, hear: Hear) => () => void
}

const channel = 'here'
/** Changes that come together are told together, and a flood of them no oftener than this. */
const gatherForMs = 30
const sweepEveryMs = 2000

const known = new WeakMap<Messages, Presence>()

/** The presence of the installation in `dataFolder`. */
export function presenceIn(dataFolder: string): Presence {
  const messages = messagesIn(dataFolder)
  const before = known.get(messages)
  if (before) return before
  const fresh = presenceOver(messages, Date.now)
  known.set(messages, fresh)
  return fresh
}

/** Presence as one process has it, on its own connection and clock (milliseconds). */
export function presenceOver(messages: Messages, clock: () => number): Presence {
  const pages = openPages(messages.client)
  const groups = new Map<string, Group>()
  const say = (accountId: string) => messages.publish(channel, Buffer.from(accountId))
  const watching = watchGroups(messages, { groups, clock, read: pages.on })
  return {
    beat: (beat) =>
      quietly(() => {
        const came = pages.beat(beat, clock())
        if (came === 'news') say(beat.accountId)
        return came !== 'ended'
      }, true),
    leave: (stream) =>
      quietly(() => {
        const accountId = pages.close(stream, clock())
        if (accountId) say(accountId)
      }, undefined),
    watch(accountId, hear) {
      if (groups.size === 0) watching.start()
      const group = groups.get(accountId) ?? { hears: new Set(), told: '', until: 0 }
      groups.set(accountId, group)
      group.hears.add(hear)
      watching.tellOne(accountId, hear)
      return () => {
        group.hears.delete(hear)
        if (group.hears.size === 0) groups.delete(accountId)
        if (groups.size === 0) watching.stop()
      }
    },
  }
}

type Watching = {
  groups: Map<string, Group>
  clock: () => number
  read: (accountId: string, now: number) => { pages: OpenPage[]; until: number }
}

function watchGroups(messages: Messages, { groups, clock, read }: Watching) {
  const tell = (accountId: string) => {
    const group = groups.get(accountId)
    if (!group) return
    const { pages, until } = read(accountId, clock())
    group.until = until
    const told = JSON.stringify(pages)
    if (told === group.told) return
    group.told = told
    for (const hear of group.hears) hear(pages)
  }
  const gathering = gather((accountId) => quietly(() => tell(accountId), undefined))
  const sweep = () => {
    for (const [accountId, { until }] of groups) if (until <= clock()) gathering.add(accountId)
  }
  let sweeping: NodeJS.Timeout | undefined
  let unhear = () => {}
  return {
    tellOne: (accountId: string, hear: Hear) =>
      quietly(() => hear(read(accountId, clock()).pages), undefined),
    start() {
      unhear = messages.subscribe(channel, (bytes) => {
        const accountId = Buffer.from(bytes).toString()
        if (groups.has(accountId)) gathering.add(accountId)
      })
      sweeping = setInterval(sweep, sweepEveryMs)
      sweeping.unref()
    },
    stop() {
      unhear()
      clearInterval(sweeping)
      gathering.stop()
    },
  }
}

/** Does something once for each account that was added within a short while. */
function gather(run: (accountId: string) => void) {
  const due = new Set<string>()
  let waiting: NodeJS.Timeout | undefined
  const stop = () => {
    clearTimeout(waiting)
    waiting = undefined
    due.clear()
  }
  const runAll = () => {
    const accountIds = [...due]
    stop()
    for (const accountId of accountIds) run(accountId)
  }
  const add = (accountId: string) => {
    due.add(accountId)
    waiting ??= setTimeout(runAll, gatherForMs)
  }
  return { add, stop }
}

/** Presence is a courtesy: a full disk or a busy file must not end a stream, or refuse what somebody does. */
function quietly<T>(run: () => T, otherwise: T): T {
  try {
    return run()
  } catch {
    return otherwise
  }
}
