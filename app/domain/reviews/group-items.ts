import { type ReviewItemKind, reviewItemKinds } from './agenda.ts'

/** Items by kind, in the order a meeting takes them; kinds without any are left out. */
export function groupItems<I extends { kind: ReviewItemKind }>(
  items: readonly I[],
): { kind: ReviewItemKind; items: I[] }[] {
  return reviewItemKinds
    .map((kind) => ({ kind, items: items.filter((item) => item.kind === kind) }))
    .filter((group) => group.items.length > 0)
}
