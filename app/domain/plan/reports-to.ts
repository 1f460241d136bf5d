/** Who answers to whom, from the `reportsToId` of each person on one plan. */
type Person = { id: string; reportsToId: string | null }

export type Branch<P> = { person: P; reports: Branch<P>[] }

/** True when `personId` reporting to `bossId` would make somebody answer to themself in the end. */
export function wouldCircle(people: readonly Person[], personId: string, bossId: string): boolean {
  const bossOf = new Map(people.map((person) => [person.id, person.reportsToId]))
  const seen = new Set<string>()
  for (let at: string | null | undefined = bossId; at && !seen.has(at); at = bossOf.get(at)) {
    if (at === personId) return true
    seen.add(at)
  }
  return false
}

/**
 * The people as a forest: everybody under whom they report to, in the given order. Those who report to nobody here
 * are the tops. Nobody is lost: should stored data hold a circle, its first person becomes a top.
 */
export function reportingLines<P extends Person>(people: readonly P[]): Branch<P>[] {
  const branches = new Map(people.map((person) => [person.id, { person, reports: [] } as Branch<P>]))
  const tops: Branch<P>[] = []
  const placed: Person[] = people.map(({ id }) => ({ id, reportsToId: null }))
  const place = new Map(placed.map((person) => [person.id, person]))
  for (const person of people) {
    const branch = branches.get(person.id)
    const boss = person.reportsToId ? branches.get(person.reportsToId) : undefined
    const own = place.get(person.id)
    if (!branch || !own) continue
    if (!boss || wouldCircle(placed, person.id, boss.person.id)) {
      tops.push(branch)
      continue
    }
    own.reportsToId = boss.person.id
    boss.reports.push(branch)
  }
  return tops
}
