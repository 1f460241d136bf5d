/** How a program may write a table. */
export type WriteStyle = {
  delimiter: string
  quoting: (typeof quotings)[number]
  lineEnd: (typeof lineEnds)[number]
}
export const quotings = ['always', 'where needed'] as const
export const lineEnds = ['\n', '\r\n', '\r'] as const

/** A table as text: every cell in quotes, or only those that need them. */
export function writeCsv(
  rows: readonly (readonly string[])[],
  { delimiter, quoting, lineEnd }: WriteStyle,
): string {
  const needs = (text: string) => text.includes(delimiter) || /["\r\n]/.test(text)
  const write = (text: string) =>
    quoting === 'always' || needs(text) ? `"${text.replaceAll('"', '""')}"` : text
  return rows.map((cells) => cells.map(write).join(delimiter)).join(lineEnd)
}
