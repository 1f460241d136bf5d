import { createContext, useContext } from 'react'

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
