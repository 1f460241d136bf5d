/** Everything a command can answer instead of doing what was asked. Statuses and wording: `app/http/refusal-response.ts`. */
export const refusalCodes = [
  'invalid',
  'not-signed-in',
  'not-found',
  'not-allowed',
  'changed-meanwhile',
  'already-done',
  'gone',
  'too-many',
  'too-large',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** Both texts of one field that somebody else changed while the writer was typing. */
export type FieldClash = {
  field: string
  theirs: string
  yours: string
  by: string
  at: string
  /** Both texts as people read them, where the field holds ids or words of the code. */
  reads?: { theirs: string; yours: string }
}

export type Refusal = {
  code: RefusalCode
  /** A sentence for the reader, when the code's own sentence would say too little. */
  message?: string
  /** Sentences by field name, shown at the field. */
  fields?: Record<string, string>
  clashes?: FieldClash[]
}

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

/** Wraps what a command made. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** Says no as a value: never thrown by domain or feature code. */
export function refuse(
  code: RefusalCode,
  details: Omit<Refusal, 'code'> = {},
): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, ...details } }
}

/** Says no because of what stands in some fields of a form; `fields` maps each to its sentence. */
export function refuseFields(fields: Record<string, string>) {
  return refuse('invalid', { fields })
}
