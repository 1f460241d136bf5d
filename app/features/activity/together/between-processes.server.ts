import type { Document } from '@hocuspocus/server'
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import type { Messages } from '../messages.server.ts'

const kinds = { ask: 0, carets: 1, look: 2 } as const
type Changed = { added: number[]; updated: number[]; removed: number[] }

/**
 * Where people of other processes are in this text, and word of what those processes stored. Returns how to tell them of
 * something stored here, and how to stop.
 */
export function joinOthers(messages: Messages, document: Document, look: () => void) {
  const channel = `text ${document.name}`
  const { awareness } = document
  const say = (kind: number, bytes: Uint8Array = new Uint8Array()) => {
    try {
      messages.publish(channel, Buffer.concat([Buffer.from([kind]), bytes]))
    } catch {
      // carets, and being told a little earlier, are not worth a lost socket
    }
  }
  const sayCarets = (clients: number[]) => {
    if (clients.length > 0) say(kinds.carets, encodeAwarenessUpdate(awareness, clients))
  }
  const stop = messages.subscribe(channel, (bytes, { isOwn }) => {
    if (isOwn) return
    if (bytes[0] === kinds.carets) applyAwarenessUpdate(awareness, bytes.subarray(1), others)
    else if (bytes[0] === kinds.ask) sayCarets([...awareness.getStates().keys()])
    else look()
  })
  awareness.on('update', ({ added, updated, removed }: Changed, origin: unknown) => {
    if (origin !== others) sayCarets([...added, ...updated, ...removed])
  })
  say(kinds.ask)
  return { sayStored: () => say(kinds.look), stop }
}

/** What came from another process is not said again. */
const others = 'other processes'
