import { type ReviewItemKind, reviewItemKinds } from './agenda.ts'

/**
 * Items by kind, in the order a meeting takes them, or with the kinds of `first` before the others; kinds without any are
 * left out.
 */
export function groupItems<I extends { kind: ReviewItemKind }>(
  items: readonly I[],
  first: readonly ReviewItemKind[] = [],
): { kind: ReviewItemKind; items: I[] }[] {
  return [...first, ...reviewItemKinds.filter((kind) => !first.includes(kind))]
    .map((kind) => ({ kind, items: items.filter((item) => item.kind === kind) }))
    .filter((group) => group.items.length > 0)
}
