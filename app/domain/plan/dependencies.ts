/** One step waits for another: `milestoneId` can be completed once `dependsOnId` is. */
export type Dependency = { milestoneId: string; dependsOnId: string }

/**
 * The circle that would arise if `stepId` waited for exactly `dependsOnIds`: its steps in order, beginning with `stepId`,
 * each waiting for the next and the last for the first. Null when there is none. The shortest one, in the given order.
 */
export function circleThrough(
  dependencies: readonly Dependency[],
  stepId: string,
  dependsOnIds: readonly string[],
): string[] | null {
  const waitsFor = new Map<string, string[]>()
  for (const { milestoneId, dependsOnId } of dependencies) {
    if (milestoneId === stepId) continue
    waitsFor.set(milestoneId, [...(waitsFor.get(milestoneId) ?? []), dependsOnId])
  }
  const cameFrom = new Map<string, string>()
  const queue: string[] = []
  const visit = (id: string, from: string) => {
    if (cameFrom.has(id)) return
    cameFrom.set(id, from)
    queue.push(id)
  }
  for (const id of dependsOnIds) visit(id, stepId)
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at === stepId) return wayBack(cameFrom, stepId)
    for (const next of waitsFor.get(at) ?? []) visit(next, at)
  }
  return null
}

/** From `stepId` along what each waits for, until it comes back. */
function wayBack(cameFrom: ReadonlyMap<string, string>, stepId: string): string[] {
  const way = [stepId]
  for (let at = cameFrom.get(stepId); at !== undefined && at !== stepId; at = cameFrom.get(at)) way.push(at)
  return [stepId, ...way.slice(1).reverse()]
}

/** Says which steps would wait for each other; `titles` in the order of the circle. */
export function circleSentence(titles: readonly string[]): string {
  const [first = '', ...others] = titles
  if (others.length === 0) return 'A step cannot wait for itself'
  return `These would wait for each other: ${[first, ...others, first].map(quoted).join(' waits for ')}`
}

/** Says what has to be done before: “First: “Connect the ledger””. */
export function firstSentence(titles: readonly string[]): string {
  return `First: ${listed(titles)}`
}

/** “A”, “B” and “C”; of many only three and how many more. */
export function listed(titles: readonly string[]): string {
  const shown = titles.slice(0, 3).map(quoted)
  const more = titles.length - shown.length
  if (more > 0) return `${shown.join(', ')} and ${more} more`
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

function quoted(title: string): string {
  return `“${title}”`
}
