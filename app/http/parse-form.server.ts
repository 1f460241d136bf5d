import type { z } from 'zod'
import { type Result, refuse, refuseFields } from '#app/domain/refusal.ts'

/** What people typed, by field; repeated fields as lists. Kept to hand it back when the form is refused. */
export type Typed = Record<string, string | string[]>

export type ReadForm = { intent: string; key: string; typed: Typed; files: Record<string, File> }

/** Sorts a posted body into its intent, its idempotency key, texts (line ends as \n) and files. */
export function sortForm(body: FormData): ReadForm {
  const read: ReadForm = { intent: '', key: '', typed: {}, files: {} }
  for (const [name, value] of body) {
    if (typeof value !== 'string') {
      // a file field left empty has no name; a chosen file without bytes has one, and its owner is told
      if (value.size > 0 || value.name !== '') read.files[name] = value
    } else if (name === 'intent') read.intent = value
    // what mail programs send to a List-Unsubscribe address (RFC 8058) is an intent of its own
    else if (name === 'List-Unsubscribe') read.intent ||= `${name}=${value}`
    else if (name === '_key') read.key = value.slice(0, 64)
    else read.typed[name] = appended(read.typed[name], value.replace(/\r\n?/g, '\n'))
  }
  settleClashes(read.typed)
  return read
}

/**
 * After two people changed one field, the form carries `theirs:<field>` and the pressed button `keep:<field>`.
 * Choosing means: I have seen theirs. Fields without a choice stay in question.
 */
function settleClashes(typed: Typed): void {
  for (const name of Object.keys(typed)) {
    if (name.startsWith('keep:')) {
      const field = name.slice('keep:'.length)
      const theirs = typed[`theirs:${field}`] ?? ''
      typed[`was:${field}`] = theirs
      if (typed[name] === 'theirs') typed[field] = theirs
    }
  }
  for (const name of Object.keys(typed)) if (/^(keep|theirs):/.test(name)) delete typed[name]
}

function appended(before: string | string[] | undefined, value: string): string | string[] {
  if (before === undefined) return value
  return Array.isArray(before) ? [...before, value] : [before, value]
}

/** Checks texts against a form's schema; refuses with one sentence per field. Unknown fields are refused too. */
export function parseForm<S extends z.ZodType>(schema: S, typed: Typed): Result<z.output<S>> {
  const parsed = schema.safeParse(typed)
  if (parsed.success) return { ok: true, value: parsed.data }
  const fields: Record<string, string> = {}
  let unknown = false
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') unknown = true
    else fields[String(issue.path[0] ?? '')] ??= issue.message
  }
  return unknown ? refuse('invalid', { message: unknownSentence, fields }) : refuseFields(fields)
}

const unknownSentence = 'This form sent something Cairn does not know. Reload the page and try again.'

/** Refuses files nobody asked for; `file` is the field of the one that may come along. Null when there are none. */
export function refuseStrayFiles(files: ReadForm['files'], file: string | undefined) {
  const hasStray = Object.keys(files).some((name) => name !== file)
  return hasStray ? refuse('invalid', { message: unknownSentence }) : null
}
