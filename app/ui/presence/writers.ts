import { createContext, useContext, useSyncExternalStore } from 'react'

/** Somebody else who is on this plan now, and the field they are in. */
export type Present = { userId: string; name: string; field: string | null }

/** Who else is here. Told by the live stream; read by the bar and, one by one, by the fields. */
export type Writers = {
  all: () => readonly Present[]
  /** Who writes in a field: the first of them. */
  at: (field: string) => Present | undefined
  tell: (people: readonly Present[]) => void
  subscribe: (listener: () => void) => () => void
}

const nobody: readonly Present[] = []

export function createWriters(): Writers {
  let people = nobody
  let byField = new Map<string, Present>()
  const listeners = new Set<() => void>()
  return {
    all: () => people,
    at: (field) => byField.get(field),
    tell(told) {
      if (JSON.stringify(told) === JSON.stringify(people)) return
      const before = byField
      people = told
      byField = new Map()
      for (const person of told)
        if (person.field && !byField.has(person.field)) keep(person.field, person, before)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }

  /** The same person in the same field stays the same object, so that only fields that changed are drawn again. */
  function keep(field: string, person: Present, before: Map<string, Present>): void {
    const was = before.get(field)
    byField.set(field, was?.userId === person.userId && was.name === person.name ? was : person)
  }
}

/** The people around this page; nobody where no stream is followed, and on the server. */
export const WritersContext = createContext(createWriters())

/** Everybody else who is here. */
export function usePresent(): readonly Present[] {
  const writers = useContext(WritersContext)
  return useSyncExternalStore(writers.subscribe, writers.all, () => nobody)
}

/** Who else writes in this field now; nobody for a field without a name. */
export function useWriterAt(field: string | undefined): Present | undefined {
  const writers = useContext(WritersContext)
  const read = () => (field === undefined ? undefined : writers.at(field))
  return useSyncExternalStore(writers.subscribe, read, () => undefined)
}

/**
 * The record a form edits, as presence names it (`goal:<id>`), and which of its fields only the vendor sees. A form
 * without one is nobody else's business.
 */
export type FormRecord = { name: string; internal: readonly string[] }

export const RecordContext = createContext<FormRecord | null>(null)

/** The name that both people in one field know it by: `goal:<id>:title`. */
export function fieldName({ name, internal }: FormRecord, field: string): string {
  const isInternal = internal.includes(field) && !name.startsWith('internal:')
  return `${isInternal ? 'internal:' : ''}${name}:${field}`
}

/** The presence name of a control inside a form that edits a record; undefined anywhere else. */
export function useFieldName(field: string | undefined): string | undefined {
  const record = useContext(RecordContext)
  return record && field !== undefined ? fieldName(record, field) : undefined
}
