import type { ReactNode } from 'react'
import type { z } from 'zod'

export type InPlaceFieldProps = {
  /** The intent that edits the record, and the address whose action knows it. */
  intent: string
  action: string
  /** Hidden ids of the record: `{ goalId }`. */
  ids: Record<string, string>
  /** The record as presence names it: `goal:<id>`; one that only the vendor sees begins with `internal:`. */
  record: string
  /** The field's name in the form, and in words: "Title". */
  field: string
  label: string
  /** The saved text exactly as the form sends it: a date as `2026-06-30`, an owner's id, '' for nothing. */
  value: string
  /** How it is read: "30 Jun", "Maria Oliveira · CFO". With an empty value an invitation such as "Add a date". */
  shown: ReactNode
  /** How a text still on its way is read; options give their label, everything else itself. */
  show?: (value: string) => ReactNode
  kind?: 'text' | 'date' | 'select' | 'textarea'
  /** For `select`. */
  options?: readonly { value: string; label: string }[]
  /** For `select`: the words of the empty choice. Left out, one has to be chosen. */
  emptyOption?: string
  /** Stands under the control: what saving will set off. */
  hint?: string
  /** Loads the form's own schema, to say what is wrong before sending. Without it only the server checks. */
  loadSchema?: () => Promise<z.ZodType>
  canEdit: boolean
  /** The full form, for readers without JavaScript and clicks with ⌘. */
  fallbackHref: string
  className?: string
}
