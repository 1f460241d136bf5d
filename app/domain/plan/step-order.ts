/** The order of a stage's steps as one person saw it, and as they want it: both name the same steps. */
export type Reordering = { seen: readonly string[]; order: readonly string[] }

/**
 * All steps of a stage in their new order, or null when the ones this person saw are no longer there in the order they
 * saw (somebody else moved them meanwhile), or when both lists do not name the same steps. Steps they did not see, being
 * internal or filtered away, keep their places; new ones too.
 */
export function reordered(all: readonly string[], { seen, order }: Reordering): string[] | null {
  const among = new Set(seen)
  if (among.size !== seen.length || seen.length !== order.length) return null
  const standing = all.filter((id) => among.has(id))
  if (standing.length !== seen.length || standing.some((id, index) => id !== seen[index])) return null
  if (new Set(order).size !== order.length || order.some((id) => !among.has(id))) return null
  const next = order.values()
  return all.map((id) => (among.has(id) ? (next.next().value ?? id) : id))
}

/** The list with one of its entries one place up or down; at the edge as it was. */
export function nudged(ids: readonly string[], id: string, way: 'up' | 'down'): string[] {
  const from = ids.indexOf(id)
  const to = way === 'up' ? from - 1 : from + 1
  return from === -1 ? [...ids] : placed(ids, id, to)
}

/** The list with one of its entries at another index, pressed into the list's bounds. */
export function placed(ids: readonly string[], id: string, index: number): string[] {
  const others = ids.filter((candidate) => candidate !== id)
  const at = Math.max(0, Math.min(index, others.length))
  return [...others.slice(0, at), id, ...others.slice(at)]
}
