/** Long texts that several people write at once. A new kind without its handler does not compile. */
export const sharedTextKinds = [
  'context',
  'story',
  'review_notes',
  'review_item_notes',
  'team_notes',
] as const
export type SharedTextKind = (typeof sharedTextKinds)[number]

/** What each part of a text says, by the part's name. */
export type Words = Record<string, string>

/** `context:01H…`: what a shared text is called between browser and server. */
export function sharedTextName(kind: SharedTextKind, subjectId: string): string {
  return `${kind}:${subjectId}`
}

/** The kind and record behind such a name; undefined for anything else somebody may send. */
export function readSharedTextName(name: string): { kind: SharedTextKind; subjectId: string } | undefined {
  const [, kind, subjectId] = /^([a-z_]{1,30}):([0-9A-HJKMNP-TV-Z]{26})$/.exec(name) ?? []
  const known = sharedTextKinds.find((candidate) => candidate === kind)
  return known && subjectId ? { kind: known, subjectId } : undefined
}

/** True when both say the same, but for spaces at the ends, which no record keeps. */
export function saysTheSame(one: Words, other: Words): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => (one[name] ?? '').trim() === (other[name] ?? '').trim())
}

/** Words go into their record when nobody has written for `quietMs`, and at the latest `atLatestMs` after they were begun. */
export const writingPause = { quietMs: 20_000, atLatestMs: 120_000 } as const
