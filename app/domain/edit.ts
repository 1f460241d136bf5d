/**
 * One person's edit of some fields of a record. `values` is what they leave behind, `was` what each field held when
 * they began (as texts, exactly as the form showed them).
 */
export type Edit<F extends string> = { values: Partial<Record<F, string>>; was: Partial<Record<F, string>> }

export type EditPlan<F extends string> = {
  /** Fields to save, with their new text. */
  changes: Partial<Record<F, string>>
  /** Fields another person changed meanwhile: nothing may be saved until the writer has chosen. */
  clashes: { field: F; theirs: string; yours: string }[]
}

/**
 * Compares an edit with the record as it is now. A field nobody touched or that already says the same is left alone;
 * one that only this writer changed is a change; one that both changed differently is a clash. Edits to different
 * fields therefore never meet. A field without `was` is saved as it comes.
 */
export function planEdit<F extends string>(current: Record<F, string>, edit: Edit<F>): EditPlan<F> {
  const plan: EditPlan<F> = { changes: {}, clashes: [] }
  for (const field of Object.keys(edit.values) as F[]) {
    const yours = edit.values[field]
    if (yours === undefined || yours === current[field]) continue
    const was = edit.was[field]
    if (was === undefined || was === current[field]) plan.changes[field] = yours
    else if (yours !== was) plan.clashes.push({ field, theirs: current[field], yours })
  }
  return plan
}
