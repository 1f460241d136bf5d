import type { Visibility } from '../accounts/account.ts'

/**
 * Where somebody stands on an account: a member of the customer, the vendor's team for it, a lead or admin of the vendor
 * beside that team, somebody who was here and has left, somebody of the plan without a login.
 */
export type Standing = 'member' | 'team' | 'lead' | 'left' | 'no-login'

export type KnownPerson = { userId: string | null; name: string; standing: Standing }

/** True when a mention reaches them: whoever is told of a comment may see it, and belongs to the conversation. */
export function isReached({ standing }: Pick<KnownPerson, 'standing'>, visibility: Visibility): boolean {
  if (standing === 'team') return true
  return standing === (visibility === 'shared' ? 'member' : 'lead')
}

/** A place in a text where people are named: from its @ to the end of the name. */
export type Naming<P> = {
  from: number
  to: number
  /** Everybody the words could mean. */
  people: P[]
  /** The whole name stands there, not the first one alone. */
  isWhole: boolean
}

/**
 * Where a text names people by "@Maria Oliveira" or "@Maria": at each @ the longest name that fits, whatever its case.
 * An @ inside a word (an address) names nobody.
 */
export function namingsIn<P extends { name: string }>(text: string, people: readonly P[]): Naming<P>[] {
  const forms = formsOf(people)
  const found: Naming<P>[] = []
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}_.@-])@(?=[\p{L}\p{N}])/gu)) {
    const form = forms.find(({ words }) => standsAt(text, index + 1, words))
    if (!form) continue
    const isWhole = form.whole.length > 0
    const to = index + 1 + form.words.length
    found.push({ from: index, to, isWhole, people: isWhole ? form.whole : form.first })
  }
  return found
}

type Form<P> = { words: string; whole: P[]; first: P[] }

/** Every way to write each name, longest first. */
function formsOf<P extends { name: string }>(people: readonly P[]): Form<P>[] {
  const forms = new Map<string, Form<P>>()
  const formOf = (words: string) => {
    const form = forms.get(words) ?? { words, whole: [], first: [] }
    forms.set(words, form)
    return form
  }
  for (const person of people) {
    const name = folded(person.name.trim())
    if (name === '') continue
    formOf(name).whole.push(person)
    const [first = ''] = name.split(/\s/u)
    if (first !== name) formOf(first).first.push(person)
  }
  return [...forms.values()].sort((one, other) => other.words.length - one.words.length)
}

function standsAt(text: string, from: number, words: string): boolean {
  const to = from + words.length
  return (
    folded(text.slice(from, to)) === words && !/^(?:[\p{L}\p{M}\p{N}_]|-\p{L})/u.test(text.slice(to, to + 3))
  )
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/** A run of words of a comment; `isName` where somebody is mentioned. */
export type TextPart = { text: string; isName: boolean }

/** A comment in parts: the names of those it mentions, and the words between. */
export function partsOf(text: string, mentioned: readonly { name: string }[]): TextPart[] {
  const parts: TextPart[] = []
  let read = 0
  for (const { from, to } of namingsIn(text, mentioned)) {
    if (from > read) parts.push({ text: text.slice(read, from), isName: false })
    parts.push({ text: text.slice(from, to), isName: true })
    read = to
  }
  return read < text.length ? [...parts, { text: text.slice(read), isName: false }] : parts
}

type Wished = {
  text: string
  visibility: Visibility
  people: readonly KnownPerson[]
  before?: readonly string[]
}

/**
 * Whom a comment mentions, by login. `before`: those it mentioned until now, who stay even if they have left since.
 * Else one sentence about the first name that reaches nobody, or could mean several people.
 */
export function mentionsIn({ text, visibility, people, before = [] }: Wished) {
  const mentioned = new Set<string>()
  for (const naming of namingsIn(text, people)) {
    const reached = naming.people.filter(
      (one) => isReached(one, visibility) || (one.userId !== null && before.includes(one.userId)),
    )
    const [unreached] = naming.people
    if (reached.length === 0 && unreached) return { problem: unreachedSentence(unreached) }
    if (reached.length > 1 && !naming.isWhole) return { problem: severalSentence(reached) }
    for (const { userId } of reached) if (userId !== null) mentioned.add(userId)
  }
  return { mentioned: [...mentioned] }
}

function unreachedSentence({ name, standing }: KnownPerson): string {
  const why: Record<Standing, string> = {
    member: 'does not see what stays on your side',
    lead: 'is not on the team of this account, so nobody would tell them',
    team: 'would not be told',
    left: 'has left, so nobody would tell them',
    'no-login': 'has no login here, so nobody would tell them',
  }
  return `${name} ${why[standing]}. Take away the @ to name them all the same`
}

function severalSentence(people: readonly KnownPerson[]): string {
  const names = [...new Set(people.map(({ name }) => name))].sort()
  return `This could be ${names.slice(0, -1).join(', ')} or ${names.at(-1)}. Write the whole name after the @`
}
