import type { Columns } from '#app/domain/accounts/import/fields.ts'
import type { LineProblem } from '#app/domain/accounts/import/group-rows.ts'
import type { importProblems } from '#db/schema/imports.ts'

type ProblemRow = typeof importProblems.$inferInsert

type About = { importId: string; columns: Columns; names: readonly string[]; firstPlace?: number }

/**
 * Problems as the list of bad rows keeps them: with the column's name in the file, in order within their line.
 * `firstPlace` keeps later findings behind earlier ones.
 */
export function problemRows(problems: readonly LineProblem[], about: About): ProblemRow[] {
  const { importId, firstPlace = 0 } = about
  const places = new Map<number, number>()
  return problems.map((problem) => {
    const { line, value, reason } = problem
    const place = places.get(line) ?? firstPlace
    places.set(line, place + 1)
    return { importId, line, place, column: columnName(problem, about), value, reason }
  })
}

function columnName({ column, field }: LineProblem, { columns, names }: About): string {
  const key = column ?? Object.keys(columns).find((place) => columns[place] === field)
  return key === undefined ? '' : (names[Number(key)] ?? '')
}
