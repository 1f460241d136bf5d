/** What one run of a fault shows: a number, what is promised of it, and whether the promise holds. */
export type Finding = {
  row: string
  metric: string
  value: number
  unit: string
  goal: string
  holds: boolean
}

/** Findings of one row; `atMost` and `atLeast` are promises, `told` is only said. */
export function findingsOf(row: string) {
  const findings: Finding[] = []
  const add = (metric: string, value: number, unit: string, [goal, holds]: [string, boolean]) =>
    void findings.push({ row, metric, value, unit, goal, holds })
  return {
    findings,
    atMost: (metric: string, value: number, most: number, unit: string) =>
      add(metric, value, unit, [most === 0 ? '0' : `≤ ${most}`, value <= most]),
    atLeast: (metric: string, value: number, least: number, unit: string) =>
      add(metric, value, unit, [`≥ ${least}`, value >= least]),
    told: (metric: string, value: number, unit: string) => add(metric, value, unit, ['', true]),
  }
}

/** The findings as a table for people. */
export function tableOf(findings: Finding[]): string {
  const lines = findings.map(({ row, metric, value, unit, goal, holds }) => [
    row,
    metric,
    `${value} ${unit}`,
    goal,
    holds ? 'holds' : 'BROKEN',
  ])
  const rows = [['row', 'what', 'found', 'promised', ''], ...lines]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  return rows
    .map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n')
}
