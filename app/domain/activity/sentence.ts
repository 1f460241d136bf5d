/**
 * A run of words of a sentence. `name`: what people named, themselves and figures included; `subject`: the named thing
 * the sentence is about, which a page makes a link; `plain`: the words between.
 */
export type SentencePart = { text: string; as: 'plain' | 'name' | 'subject' }

/** What stands where a word was erased on request. */
export const erasedWords = 'something since erased'

/** Words inside a sentence that are no name: the thing it is about, or words nobody chose, such as a role. */
export type Marked = { text: string | null; as: 'plain' | 'subject' }

export function plain(text: string): Marked {
  return { text, as: 'plain' }
}

export function about(text: string | null): Marked {
  return { text, as: 'subject' }
}

/**
 * A sentence in parts: interpolated words are names unless marked otherwise, the template's own are plain. An erased
 * word (null) reads "something since erased", plainly.
 */
export function say(template: TemplateStringsArray, ...named: (string | null | Marked)[]): SentencePart[] {
  return template.flatMap((text, index) => {
    const before: SentencePart[] = text === '' ? [] : [{ text, as: 'plain' }]
    return index < named.length ? [...before, partOf(named[index] ?? null)] : before
  })
}

function partOf(word: string | null | Marked): SentencePart {
  const { text, as } = typeof word === 'object' && word !== null ? word : { text: word, as: 'name' as const }
  return text === null ? { text: erasedWords, as: 'plain' } : { text, as }
}

/** The whole sentence as one text, for mails, titles and tests. */
export function readSentence(parts: readonly SentencePart[]): string {
  return parts.map((part) => part.text).join('')
}

/** What changed on a record, as people call it. Anything else is read from its own name: "unitLabel" → "unit label". */
const fieldNames: Record<string, string> = {
  'In one line': 'headline',
  'The challenge': 'challenge',
  'What success looks like': 'description of success',
  'Why it matters': 'reason',
  'Who sees it': 'circle of readers',
  'how often it is measured': 'rhythm',
  why: 'reason',
  how: 'explanation',
  customerOwnerId: 'owner on the customer’s side',
  vendorOwnerId: 'owner on the vendor’s side',
  ownerId: 'owner',
  goalId: 'goal',
  dueOn: 'due date',
  dependsOn: 'steps to wait for',
  isRequired: 'requirement',
  isFirstValue: 'mark of the first gain',
  needsAcceptance: 'call for acceptance',
  evidenceNote: 'note on what was done',
  evidenceLink: 'link to the evidence',
  evidenceFile: 'file',
  name: 'name',
  unitLabel: 'unit',
  baselineOn: 'baseline date',
  targetOn: 'target date',
  success: 'description of success',
  reportsToId: 'line manager',
  doesInfluenceRenewal: 'say in the renewal',
  doesUncoverUseCases: 'eye for new uses',
  doesControlBudget: 'say over the budget',
  roles: 'part in decisions',
  isBlocker: 'stance',
  lastContactOn: 'last contact',
  investment: 'level of attention',
  timeZone: 'time zone',
  domain: 'web address',
  externalId: 'ID in the other system',
  accent: 'colour',
  logoFileId: 'logo',
}

/** "title, dueOn" → "title and due date"; "details" when nothing is named or left. */
export function readFields(fields: string | null): Marked {
  const names = (fields ?? '')
    .split(',')
    .map((field) => field.trim())
    .filter((field) => field !== '')
    .map((field) => fieldNames[field] ?? spacedOut(field))
  const once = [...new Set(names)]
  if (once.length < 2) return plain(once[0] ?? 'details')
  return plain(`${once.slice(0, -1).join(', ')} and ${once.at(-1)}`)
}

function spacedOut(field: string): string {
  return field
    .replace(/Id$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
}

/** " (written together: Ana, Ben)" behind a sentence about a text that several people wrote; nothing for one writer. */
export function byWriters(writers: string | null | undefined): Marked {
  return plain(writers ? ` (written together: ${writers})` : '')
}
