import { z } from 'zod'
import type { Edit } from './edit.ts'

type Shape = Record<string, z.ZodType>
type Ids<I extends Shape> = { [K in keyof I]: z.output<I[K]> }

/**
 * The schema of a form that edits some fields of one record. Beside every field the form may carry `was:<field>`:
 * the text it held when the writer began. Unknown fields are refused; fields left out are left alone. A ticked box
 * that was emptied sends nothing but its `was:`, which reads as "no"; an emptied list reads as ''.
 */
export function editForm<I extends Shape, F extends Shape>(
  ids: I,
  fields: F,
  emptyMeans: Partial<Record<keyof F, string>> = {},
) {
  const names = Object.keys(fields) as (keyof F & string)[]
  const shape: Shape = { ...ids }
  for (const name of names) {
    shape[name] = (fields[name] as z.ZodType).optional()
    shape[`was:${name}`] = z.string().max(100_000).optional()
  }
  const filled = z.preprocess(
    (form) => fillEmptied(form as Record<string, unknown>, emptyMeans),
    z.strictObject(shape),
  )
  return filled.transform((form): Ids<I> & { edit: Edit<keyof F & string> } => {
    const values: Record<string, string> = {}
    const was: Record<string, string> = {}
    for (const name of names) {
      if (form[name] !== undefined) values[name] = form[name] as string
      if (form[`was:${name}`] !== undefined) was[name] = form[`was:${name}`] as string
    }
    const own = Object.fromEntries(Object.keys(ids).map((name) => [name, form[name]])) as Ids<I>
    return { ...own, edit: { values, was } as Edit<keyof F & string> }
  })
}

function fillEmptied(form: Record<string, unknown>, emptyMeans: Record<string, string | undefined>) {
  const filled = { ...form }
  for (const [name, meaning] of Object.entries(emptyMeans)) {
    if (filled[name] === undefined && filled[`was:${name}`] !== undefined) filled[name] = meaning
  }
  return filled
}
