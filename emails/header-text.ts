export const subjectAtMost = 59

/** Text that may stand in a header: no line breaks or other control characters, single spaces, no ends. */
export function headerText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The first wording that is short enough for a phone's list of mails; the last one is cut when none is. */
export function fitSubject(...wordings: [string, ...string[]]): string {
  const clean = wordings.map(headerText)
  const fitting = clean.find((wording) => lengthOf(wording) <= subjectAtMost)
  return (
    fitting ??
    `${Array.from(clean.at(-1) ?? '')
      .slice(0, subjectAtMost - 1)
      .join('')
      .trimEnd()}…`
  )
}

function lengthOf(text: string): number {
  return Array.from(text).length
}
