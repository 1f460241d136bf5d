import type { CalendarDate } from '../../calendar-date.ts'
import type { Stage } from '../../care/stages.ts'
import { type DecisionRole, type StakeholderFlag, stakeholderFlags } from '../../plan/stakeholder.ts'
import type { Cell } from '../../tables/cell.ts'
import { type DateStyle, readDateCell } from '../../tables/date-style.ts'
import { takeFormula } from '../../tables/formula-cell.ts'
import { type NumberStyle, readNumberCell } from '../../tables/number-style.ts'
import type { FileRecord } from '../../tables/read-records.ts'
import type { Currency, InvestmentTier } from '../account.ts'
import type { MemberRole } from '../member.ts'
import {
  readAccess,
  readCurrency,
  readDecisionRoles,
  readDomain,
  readEmail,
  readStage,
  readTier,
  readTimeZone,
  readYesNo,
} from './cell-words.ts'
import type { Columns, ImportField } from './fields.ts'
import { emptyOr, readText } from './plain-cell.ts'

/** What a row says about its account: only what the file has. */
export type AccountFacts = {
  externalId?: string
  name?: string
  domain?: string
  industry?: string
  currency?: Currency
  timeZone?: string
  investment?: InvestmentTier
  potential?: number
  readiness?: number
  stage?: Stage
  stageEnteredOn?: CalendarDate
  /** Address or name of a colleague, as written. */
  owner?: string
}

export type PersonFacts = {
  name: string
  email?: string
  title?: string
  /** '' : on the plan, without a login. */
  access?: MemberRole | ''
  roles?: DecisionRole[]
} & Partial<Record<StakeholderFlag, boolean>>

/** Why a row stays out. `column` is the column's place from 0; null when it is about the whole line. */
export type RowProblem = { column: number | null; field: ImportField | null; value: string; reason: string }

export type ReadRow = {
  line: number
  account: AccountFacts
  person: PersonFacts | null
  problems: RowProblem[]
}

/** How the cells of one file are read. `today` is the vendor's day: nothing has been entered after it. */
export type RowStyle = {
  columns: Columns
  width: number
  date: DateStyle | null
  number: NumberStyle
  today: CalendarDate
}

type Understood = Partial<Record<ImportField, unknown>>

/** One line of the file as facts about an account and, where it names one, a person; with all that is wrong with it. */
export function readRow(record: FileRecord, style: RowStyle): ReadRow {
  const { line } = record
  const broken = wholeLineProblem(record, style.width)
  if (broken) return { line, account: {}, person: null, problems: [broken] }
  const problems: RowProblem[] = []
  const facts: Understood = {}
  for (const [key, field] of Object.entries(style.columns)) {
    const column = Number(key)
    const value = record.cells[column] ?? ''
    const cell = readCell(field, value, style)
    if (cell === null) continue
    if (cell.ok) facts[field] = cell.value
    else problems.push({ column, field, value: value.slice(0, 200), reason: cell.reason })
  }
  const at = (field: ImportField, reason: string) => problems.push(problemAt(style.columns, field, reason))
  const person = personOf(facts, problems, at)
  const account = accountOf(facts)
  const isBadAnyway = problems.length > 0
  if (!isBadAnyway && !account.externalId && !account.domain && !account.name)
    at(
      Object.values(style.columns).find(isKey) ?? 'account',
      'Which account is this about? Fill in its ID, name or domain',
    )
  return { line, account, person, problems }
}

const isKey = (field: ImportField) => field === 'externalId' || field === 'account' || field === 'domain'

function wholeLineProblem({ cells, isUnclosed }: FileRecord, width: number): RowProblem | null {
  const about = (value: string, reason: string) => ({
    column: null,
    field: null,
    value: value.slice(0, 200),
    reason,
  })
  if (isUnclosed) return about(cells.join(' '), 'A quotation mark is opened here and never closed')
  if (cells.slice(width).some((cell) => cell.trim() !== ''))
    return about(
      cells.slice(width).join(' '),
      `This line has ${cells.length} cells, the column names are ${width}. A quotation mark or a separator is out of place`,
    )
  return null
}

/** A problem with one field, at its column. */
export function problemAt(columns: Columns, field: ImportField, reason: string, value = ''): RowProblem {
  const key = Object.keys(columns).find((column) => columns[column] === field)
  return { column: key === undefined ? null : Number(key), field, value: value.slice(0, 200), reason }
}

/** Null for an empty cell: it says nothing. */
function readCell(field: ImportField, value: string, style: RowStyle): Cell<unknown> | null {
  const text = takeFormula(value)
  if (!text.ok) return text
  return emptyOr(text.value, field, (filled) => readers[field](filled, style))
}

const readers: Record<ImportField, (text: string, style: RowStyle) => Cell<unknown>> = {
  externalId: (text) => readText(text, 120),
  account: (text) => readText(text, 120),
  domain: readDomain,
  industry: (text) => readText(text, 80),
  currency: readCurrency,
  timeZone: readTimeZone,
  investment: readTier,
  potential: readScore,
  readiness: readScore,
  stage: readStage,
  stageEnteredOn: readPastDate,
  owner: (text) => readText(text, 254),
  person: (text) => readText(text, 120),
  firstName: (text) => readText(text, 60),
  lastName: (text) => readText(text, 60),
  email: readEmail,
  title: (text) => readText(text, 120),
  access: readAccess,
  roles: readDecisionRoles,
  doesInfluenceRenewal: readYesNo,
  doesUncoverUseCases: readYesNo,
  doesControlBudget: readYesNo,
}

function readScore(text: string, { number }: RowStyle): Cell<number> {
  const read = readNumberCell(text, number)
  const isScore = read.ok && /^[1-5]$/.test(read.value)
  return isScore
    ? { ok: true, value: Number(read.value) }
    : { ok: false, reason: 'Write a whole number from 1 to 5' }
}

function readPastDate(text: string, { date, today }: RowStyle): Cell<CalendarDate> {
  const read = readDateCell(text, date)
  if (read.ok && read.value > today) return { ok: false, reason: 'This day is still to come' }
  return read
}

function accountOf(facts: Understood): AccountFacts {
  const { externalId, account, domain, industry, currency, timeZone, investment } = facts
  const { potential, readiness, stage, stageEnteredOn, owner } = facts
  const named = { externalId, name: account, domain, industry, currency, timeZone, investment }
  return onlyFilled({ ...named, potential, readiness, stage, stageEnteredOn, owner }) as AccountFacts
}

function personOf(
  facts: Understood,
  problems: readonly RowProblem[],
  at: (field: ImportField, reason: string) => void,
): PersonFacts | null {
  const { person, firstName, lastName, email, title, access, roles } = facts
  const name = String(person ?? [firstName, lastName].filter(Boolean).join(' '))
  const others = { email, title, access, roles, ...flagsOf(facts) }
  const says = onlyFilled(others)
  if (!name) {
    const isPersonBad = problems.some(
      ({ field }) => field === 'person' || field === 'firstName' || field === 'lastName',
    )
    if (Object.keys(says).length > 0 && !isPersonBad)
      at('person' in facts ? 'person' : 'lastName', 'Fill in the person’s name')
    return null
  }
  if (access && !email && !problems.some(({ field }) => field === 'email'))
    at('email', 'Somebody with access to the plan needs an e-mail address')
  return { name, ...says } as PersonFacts
}

function flagsOf(facts: Understood) {
  return Object.fromEntries(stakeholderFlags.map((flag) => [flag, facts[flag]]))
}

function onlyFilled(facts: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}
