import type { Side } from '../accounts/account.ts'

/** A page that is open on a plan, as its last beat told. */
export type OpenPage = {
  userId: string
  name: string
  side: Side
  /** The field it is in (`goal:<id>:title`), '' for none; one that begins with `internal:` is the vendor's alone. */
  field: string
  /** When it went into that field, in milliseconds. */
  fieldAt: number
}

/** Somebody else who is on a plan now, as one reader may see them. */
export type Here = { userId: string; name: string; side: Side; field: string | null }

/** How long a page counts as open after its last beat, in milliseconds. */
export const presentForMs = 25_000

/** The most people that one reader is told of. */
const mostTold = 30

/**
 * The other people on a plan as `reader` sees them: each once, in the field they went to last, by name. Who may not see
 * what is internal sees that a person is here, and never that they are in an internal field.
 */
export function peopleHere(
  pages: readonly OpenPage[],
  reader: { userId: string; hearsInternal: boolean },
): Here[] {
  const latest = new Map<string, OpenPage>()
  for (const page of pages) {
    const before = latest.get(page.userId)
    if (page.userId !== reader.userId && (!before || before.fieldAt < page.fieldAt))
      latest.set(page.userId, page)
  }
  return [...latest.values()]
    .sort((a, b) => (a.name === b.name ? order(a.userId, b.userId) : order(a.name, b.name)))
    .slice(0, mostTold)
    .map(({ userId, name, side, field }) => ({
      userId,
      name,
      side,
      field: shownField(field, reader.hearsInternal),
    }))
}

function shownField(field: string, hearsInternal: boolean): string | null {
  if (field === '' || (!hearsInternal && field.startsWith('internal:'))) return null
  return field
}

function order(a: string, b: string): number {
  return a < b ? -1 : 1
}
