import { HocuspocusProvider } from '@hocuspocus/provider'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { keepWords } from './kept-words.ts'
import { takeSocket } from './text-socket.ts'
import { closeCodes } from './visitor.ts'

/**
 * `live`: what is written goes out; `sending`: it has not all arrived; `offline`: it is kept here; `ended`: this person may
 * not write here any more; `full`: the text takes nothing more.
 */
export type TextState = 'live' | 'sending' | 'offline' | 'ended' | 'full'

/** One long text that is open in this browser. */
export type OpenedText = {
  document: Y.Doc
  awareness: Awareness
  /** Names of the others who have it open, each once. */
  others: () => string[]
  state: () => TextState
  /** The server's last word on putting the text into its record, if that was refused. */
  refusal: () => string | null
  /** Asks for the words to go into the record now. */
  settle: () => void
  /** Told whenever one of the above changes. */
  subscribe: (tell: () => void) => () => void
  leave: () => void
}

type Wanted = {
  /** The account's socket: a path. */
  address: string
  name: string
  personId: string
}

const sendEveryMs = 150
const keepAfterMs = 400

/** Opens a text; the answer comes when it is here in full, or null when it cannot be had. */
export function joinText(
  { address, name, personId }: Wanted,
  signal: AbortSignal,
): Promise<OpenedText | null> {
  const document = new Y.Doc()
  const kept = keepWords(browserStore(), `cairn.words.${personId}.${name}`)
  return new Promise((resolve) => {
    const { socket, give } = takeSocket(address)
    const provider = new HocuspocusProvider({
      websocketProvider: socket,
      // a text that is closed and opened again at once is not mistaken for the one before
      sessionAwareness: true,
      name,
      document,
      token: 'by cookie',
      flushDelay: sendEveryMs,
      onSynced: () => {
        if (kept.left) Y.applyUpdate(document, kept.left, 'kept before')
        resolve(opened)
      },
      onAuthenticationFailed: () => {
        provider.detach()
        resolve(null)
      },
    })
    const opened = openedText(provider, document, kept)
    provider.attach()
    signal.addEventListener('abort', () => {
      opened.leave()
      give()
      resolve(null)
    })
  })
}

type Kept = ReturnType<typeof keepWords>

function openedText(provider: HocuspocusProvider, document: Y.Doc, kept: Kept): OpenedText {
  const { awareness } = provider
  if (!awareness) throw new Error('a text is opened with its people')
  const standing = new Standing()
  followSocket(provider, standing, kept)
  awareness.on('change', standing.tell)
  document.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    standing.refusal = null
    if (standing.state === 'offline') kept.add(update)
    // what arrives at once need not be kept
    else setTimeout(() => provider.hasUnsyncedChanges && kept.add(update), keepAfterMs)
  })
  return {
    document,
    awareness,
    others: () => namesIn(awareness),
    state: () => standing.state,
    refusal: () => standing.refusal,
    settle: () => {
      provider.flushPendingUpdates()
      provider.sendStateless('settle')
    },
    subscribe: standing.subscribe,
    leave: () => provider.destroy(),
  }
}

/** How a text stands at this moment, and who wants to hear of it. */
class Standing {
  state: TextState = 'sending'
  refusal: string | null = null
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly tell = () => {
    for (const listener of this.#listeners) listener()
  }

  /** Nothing comes after the end. */
  move(state: TextState): void {
    if (this.state === 'ended' || this.state === 'full' || this.state === state) return
    this.state = state
    this.tell()
  }
}

function followSocket(provider: HocuspocusProvider, standing: Standing, kept: Kept): void {
  provider.on('close', ({ event }: { event: Closing }) => {
    const state = stateAfter(event)
    standing.move(state)
    if (state !== 'offline') provider.detach()
  })
  // without a network the socket's own end can be long in coming
  const lose = () => standing.move('offline')
  addEventListener('offline', lose)
  provider.on('destroy', () => removeEventListener('offline', lose))
  provider.on('authenticationFailed', () => standing.move('ended'))
  provider.on('unsyncedChanges', ({ number }: { number: number }) => {
    const isReached = provider.isAuthenticated && navigator.onLine
    if (number > 0) return standing.move(isReached ? 'sending' : 'offline')
    kept.clear()
    standing.move('live')
  })
  provider.on('stateless', ({ payload }: { payload: string }) => {
    standing.refusal = payload === '' ? null : payload
    standing.tell()
  })
}

type Closing = { code: number; reason: string }

/** One text is closed with a reason, the whole socket with a code. */
function stateAfter({ code, reason }: Closing): TextState {
  if (code === closeCodes.lostAccess || reason === 'no-access') return 'ended'
  return code === closeCodes.textIsFull || reason === 'text-is-full' ? 'full' : 'offline'
}

function namesIn(awareness: Awareness): string[] {
  const names = [...awareness.getStates()]
    .filter(([client]) => client !== awareness.clientID)
    .map(([, state]) => (state.user as { name?: string } | undefined)?.name)
  return [...new Set(names.filter((name) => name !== undefined))].sort()
}

function browserStore(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
