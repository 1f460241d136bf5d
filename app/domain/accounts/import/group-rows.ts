import { type ImportField, isAccountField } from './fields.ts'
import type { AccountFacts, PersonFacts, ReadRow, RowProblem } from './read-row.ts'

/** An account and its people as a file tells them: what goes in together or not at all. */
export type Group = {
  account: AccountFacts
  /** The line that named it first. */
  line: number
  /** Every line that is about it, in the file's order. */
  lines: number[]
  people: { line: number; facts: PersonFacts }[]
}

export type LineProblem = RowProblem & { line: number }

type Named = Group['people'][number]
type Draft = Group & { badIn: number | null; byEmail: Map<string, Named>; byName: Map<string, Named> }

/**
 * Gathers rows by account: same ID, else same domain, else same name, wherever they stand in the file; in the order of
 * first mention. Good rows of one account have to agree with each other. A row whose account cells are wrong keeps
 * all rows of that account out; one with a wrong person cell only itself.
 */
export function groupRows(rows: Iterable<ReadRow>): { groups: Group[]; problems: LineProblem[] } {
  const drafts: Draft[] = []
  const found = makeIndex()
  const problems: LineProblem[] = []
  for (const row of rows) {
    const own = row.problems.map((problem) => ({ ...problem, line: row.line }))
    problems.push(...own)
    const draft = found.get(row.account) ?? startDraft(drafts, row)
    if (!draft) continue
    found.add(row.account, draft)
    draft.lines.push(row.line)
    const more = own.length === 0 ? joinRow(draft, row) : own
    if (own.length === 0) problems.push(...more)
    const isAccountBad = more.some(({ field }) => field === null || isAccountField(field))
    if (isAccountBad && own.length > 0) draft.badIn ??= row.line
    if (more.length > 0) draft.lines.pop()
  }
  for (const draft of drafts) if (draft.badIn !== null) problems.push(...keptOut(draft))
  const groups = drafts.filter(({ badIn, lines }) => badIn === null && lines.length > 0)
  return {
    groups: groups.map(({ badIn, byEmail, byName, ...group }) => group),
    problems: problems.sort((a, b) => a.line - b.line),
  }
}

function startDraft(drafts: Draft[], { account, line }: ReadRow): Draft | undefined {
  if (!account.externalId && !account.domain && !account.name) return undefined
  const draft: Draft = {
    account: {},
    line,
    lines: [],
    people: [],
    badIn: null,
    byEmail: new Map(),
    byName: new Map(),
  }
  drafts.push(draft)
  return draft
}

/** Drafts by ID, by domain where no other ID says otherwise, by name where there is neither. */
function makeIndex() {
  const byId = new Map<string, Draft>()
  const byDomain = new Map<string, Draft>()
  const byName = new Map<string, Draft>()
  const fits = (draft: Draft | undefined, { externalId, domain }: AccountFacts) =>
    draft &&
    (!externalId || !draft.account.externalId || draft.account.externalId === externalId) &&
    (!domain || !draft.account.domain || draft.account.domain === domain)
      ? draft
      : undefined
  return {
    get(facts: AccountFacts): Draft | undefined {
      const { externalId, domain, name } = facts
      if (externalId && byId.has(externalId)) return byId.get(externalId)
      if (domain && fits(byDomain.get(domain), facts)) return byDomain.get(domain)
      if (externalId || domain || !name) return undefined
      return fits(byName.get(foldName(name)), facts)
    },
    add({ externalId, domain, name }: AccountFacts, draft: Draft) {
      if (externalId && !byId.has(externalId)) byId.set(externalId, draft)
      if (domain && !byDomain.has(domain)) byDomain.set(domain, draft)
      if (name && !byName.has(foldName(name))) byName.set(foldName(name), draft)
    },
  }
}

/** Two writings of one name: case and white space apart. */
export function foldName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('en')
}

/** Adds a good row to its account, or says where it contradicts an earlier one; then nothing is added. */
function joinRow(draft: Draft, row: ReadRow): LineProblem[] {
  const contradictions = contradictionsOf(draft, row)
  if (contradictions.length > 0) return contradictions
  draft.account = { ...row.account, ...draft.account }
  if (!row.person) return []
  const known = knownPerson(draft, row.person)
  if (known && foldName(known.facts.name) !== foldName(row.person.name)) {
    const reason = `Line ${known.line} has this e-mail address for ${known.facts.name}`
    return [{ line: row.line, column: null, field: 'email', value: row.person.email ?? '', reason }]
  }
  keepPerson(draft, known, { line: row.line, facts: row.person })
  return []
}

/** By e-mail address; by name where one of the two has none. */
function knownPerson({ byEmail, byName }: Draft, { email, name }: PersonFacts): Named | undefined {
  const namesake = byName.get(foldName(name))
  if (!email) return namesake
  return byEmail.get(email) ?? (namesake?.facts.email ? undefined : namesake)
}

function keepPerson(draft: Draft, known: Named | undefined, row: Named): void {
  const person = known ?? row
  if (known) known.facts = { ...known.facts, ...row.facts }
  else draft.people.push(row)
  const { email, name } = person.facts
  if (email) draft.byEmail.set(email, person)
  if (!draft.byName.has(foldName(name))) draft.byName.set(foldName(name), person)
}

function contradictionsOf(draft: Draft, { account, line }: ReadRow): LineProblem[] {
  const fields = Object.keys(account) as (keyof AccountFacts)[]
  return fields
    .filter((field) => draft.account[field] !== undefined && draft.account[field] !== account[field])
    .map((field) => ({
      line,
      column: null,
      field: fieldOf(field),
      value: String(account[field]),
      reason: `An earlier line says “${draft.account[field]}” for the same account (line ${draft.line})`,
    }))
}

function fieldOf(field: keyof AccountFacts): ImportField {
  return field === 'name' ? 'account' : field
}

function keptOut({ badIn, lines }: Draft): LineProblem[] {
  const reason = `Its account is left out, because of line ${badIn}`
  return lines.map((line) => ({ line, column: null, field: null, value: '', reason }))
}
