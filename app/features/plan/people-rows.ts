import { todayIn } from '#app/domain/calendar-date.ts'
import { type Branch, reportingLines } from '#app/domain/plan/reports-to.ts'
import {
  decisionRoles,
  decisionRoleTitles,
  flagTitles,
  stakeholderFlags,
} from '#app/domain/plan/stakeholder.ts'
import { readDate } from '#app/domain/reading.ts'
import type { ownedByDeparted, PersonOfPlan } from './people-queries.server.ts'
import type { ChartPerson } from './reports-to-chart.tsx'
import type { SuccessionAsked } from './successor-form.tsx'

type Given = { timeZone: string; now: Date }

/** One side's people under whom they report to. Those who have left stay only where somebody still reports to them. */
export function chartOf(people: PersonOfPlan[], side: 'customer' | 'vendor'): Branch<ChartPerson>[] {
  const own = people.filter((person) => person.side === side)
  const shown = own.map((person) => ({ ...chartPerson(person), reportsToId: person.reportsToId }))
  return prune(reportingLines(shown))
}

function prune(branches: Branch<ChartPerson & { reportsToId: string | null }>[]): Branch<ChartPerson>[] {
  return branches.flatMap(({ person: { reportsToId: _line, ...person }, reports }) => {
    const kept = prune(reports)
    return person.hasLeft && kept.length === 0 ? [] : [{ person, reports: kept }]
  })
}

function chartPerson(person: PersonOfPlan): ChartPerson {
  const roles = person.roles.split(',')
  return {
    id: person.id,
    name: person.name,
    title: person.title,
    roles: decisionRoles.filter((role) => roles.includes(role)).map((role) => decisionRoleTitles[role]),
    flags: stakeholderFlags.filter((flag) => person[flag]).map((flag) => flagTitles[flag]),
    hasLogin: person.hasLogin,
    hasLeft: person.departedAt !== null,
  }
}

/** Which of the method's flags nobody of the customer's carries yet. */
export function missingFlags(people: PersonOfPlan[]): string[] {
  const living = people.filter(({ side, departedAt }) => side === 'customer' && !departedAt)
  if (living.length === 0) return []
  return stakeholderFlags
    .filter((flag) => !living.some((person) => person[flag]))
    .map((flag) => flagTitles[flag])
}

/** People who have left, latest first, with the day. */
export function departedRows(people: PersonOfPlan[], { timeZone, now }: Given) {
  const today = todayIn(timeZone, now)
  return people
    .flatMap(({ id, name, title, side, departedAt }) =>
      departedAt ? [{ id, name, title, side, departedAt }] : [],
    )
    .sort((one, other) => other.departedAt.getTime() - one.departedAt.getTime())
    .map(({ departedAt, ...person }) => ({
      ...person,
      leftOn: readDate(todayIn(timeZone, departedAt), { today }),
    }))
}

/** For everybody who has left with something open in their name: what it is, and who could take it over. */
export function successionsAsked(
  people: PersonOfPlan[],
  owned: ReturnType<typeof ownedByDeparted>,
): SuccessionAsked[] {
  return people
    .filter(({ departedAt }) => departedAt)
    .map(({ id, name, side }) => ({
      id,
      name,
      side,
      owns: owned
        .filter(({ ownerId }) => ownerId === id)
        .map(({ id: ownedId, title, kind }) => ({ id: ownedId, title, kind })),
      candidates: people
        .filter((other) => other.side === side && !other.departedAt)
        .map((other) => ({
          value: other.id,
          label: other.title ? `${other.name}, ${other.title}` : other.name,
        })),
    }))
    .filter(({ owns }) => owns.length > 0)
}
