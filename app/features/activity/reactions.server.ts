import type { Visibility } from '#app/domain/accounts/account.ts'
import type { EventBody, EventKind } from '#app/domain/activity/event.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { Tx } from '#db/transaction.server.ts'

/** One line on its way into the history. */
export type Happened = EventBody & {
  /** The account it happened on; null for the deployment's own chain (settings, staff). */
  accountId: string | null
  /** Who did it; null when Cairn did it by itself. */
  actorId: string | null
  /** `internal` things are only ever shown to the vendor's side. Shared unless said. */
  visibility?: Visibility
}

type HappenedOf<K extends EventKind> = Extract<Happened, { kind: K }>

/** What one area does, in the same transaction, when another's event is recorded. */
export type Reaction<K extends EventKind = EventKind> = {
  /** Registering the same name again replaces it (development reloads modules). */
  name: string
  kinds: readonly K[]
  /** `eventId` is the recorded line's. */
  react: (tx: Tx, happened: HappenedOf<K>, at: Moment, eventId: number) => void
}

const reactions = new Map<string, Reaction>()

/**
 * Registers a reaction. Called once per process, from `app/server/reactions.ts`, so that no feature has to know another.
 */
export function reactTo<K extends EventKind>(reaction: Reaction<K>): void {
  reactions.set(reaction.name, reaction as unknown as Reaction)
}

/** Runs what was registered for this kind, in the order of registering. A throw rolls the whole command back. */
export function runReactions(tx: Tx, happened: Happened, at: Moment, eventId: number): void {
  for (const { kinds, react } of reactions.values())
    if (kinds.includes(happened.kind)) react(tx, happened, at, eventId)
}
