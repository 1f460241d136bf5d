/** What a cell was understood as, or why not, in the words of whoever made the file. */
export type Cell<T> = { ok: true; value: T } | { ok: false; reason: string }
