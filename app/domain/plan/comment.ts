/** What a comment can stand beside; `stage`: one time that the account was in a stage, for the vendor's notes alone. */
export const commentSubjects = [
  'goal',
  'outcome',
  'measurement',
  'milestone',
  'stakeholder',
  'stage',
  /** A figure in a case study. */
  'claim',
  'review_item',
] as const
export type CommentSubject = (typeof commentSubjects)[number]

/** How people answer without words. */
export const commentReactionKinds = ['thanks', 'agreed', 'celebrate', 'seen'] as const
export type CommentReactionKind = (typeof commentReactionKinds)[number]

/** A figure is named by its story and its key there, whatever version of the text it stands in. */
export function claimSubject({ storyId, key }: { storyId: string; key: string }): string {
  return `${storyId}.${key}`
}

/** The other way; null for what names no figure. */
export function readClaimSubject(subjectId: string): { storyId: string; key: string } | null {
  const [, storyId, key] = /^([0-9A-HJKMNP-TV-Z]{26})\.([a-z0-9-]{1,80})$/i.exec(subjectId) ?? []
  return storyId && key ? { storyId, key } : null
}

/** The first words of a comment, for the history: at most `atMost` characters, cut at a word where there is one. */
export function excerptOf(text: string, atMost = 120): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = Array.from(line)
  if (letters.length <= atMost) return line
  const cut = letters.slice(0, atMost - 1).join('')
  return `${cut.replace(/\s\S*$/u, '') || cut}…`
}

/**
 * A text without characters that nobody sees and that hide or turn around others (zero-width spaces, directions forced on
 * what follows), trimmed, in one form of its accents. Joiners stay: emoji and several scripts need them. What holds
 * nothing to see is ''.
 */
export function withoutTricks(text: string): string {
  const plain = text
    .replace(/[\u00AD\u200B\u2060-\u2064\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .normalize('NFC')
    .trim()
  return /[^\s\p{Cf}\p{M}\p{Z}\u115F\u1160\u3164\uFFA0]/u.test(plain) ? plain : ''
}
