/**
 * One line of a CSV (RFC 4180, comma) that no spreadsheet runs: a cell that would be a formula (a leading =, +, −, @,
 * tab or line end, also behind spaces) gets an apostrophe in front, which reading such a file takes off again.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(text: string): string {
  const isNumber = /^-?\d+(\.\d+)?$/.test(text)
  const isFormula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text)
  const safe = isFormula && !isNumber ? `'${text}` : text
  return /[",\r\n;]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
