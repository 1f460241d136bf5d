/** What a comment can stand beside; `stage`: one time that the account was in a stage, for the vendor's notes alone. */
export const commentSubjects = [
  'goal',
  'outcome',
  'measurement',
  'milestone',
  'stakeholder',
  'stage',
] as const
export type CommentSubject = (typeof commentSubjects)[number]

/** The first words of a comment, for the history: at most `atMost` characters, cut at a word where there is one. */
export function excerptOf(text: string, atMost = 120): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = Array.from(line)
  if (letters.length <= atMost) return line
  const cut = letters.slice(0, atMost - 1).join('')
  return `${cut.replace(/\s\S*$/u, '') || cut}…`
}
