import { investmentTiers } from '#app/domain/accounts/account.ts'
import { addDays, type CalendarDate } from '#app/domain/calendar-date.ts'
import { type Stage, stages } from '#app/domain/care/stages.ts'
import type { Line } from './history.ts'
import type { Random } from './random.ts'
import type { Rows } from './rows.ts'
import { challenges, companyFirsts, companySeconds, industries, successes } from './words.ts'

/** How much of everything one account has. `customers` are people of the plan, `logins` those of them who sign in. */
export type Size = {
  customers: number
  logins: number
  goals: number
  outcomes: number
  measurements: number
  milestones: number
  events: number
}

/** The last day of the large book: nothing in it depends on the day it is built. */
export const bookEnds: CalendarDate = '2026-06-01'

/** How many days an account of the large book has been open. */
export const daysOpen = 480

const day = 86_400_000
const ends = Date.parse(`${bookEnds}T00:00:00Z`)

/** One account while it is being written. */
export type Company = {
  rows: Rows
  random: Random
  newId: () => string
  accountId: string
  size: Size
  staff: { userId: string; name: string }[]
  creatorId: string
  /** The first person of the customer, to whom the others report. */
  headId: string | null
  lines: Line[]
  stage: Stage
  tell: (line: Line) => void
  emailOf: (index: number) => string
  /** When the account was opened, in milliseconds. */
  begun: number
  /** A working hour between two days of the account's life. */
  moment: (fromDay: number, toDay: number) => number
}

type Founding = Pick<Company, 'rows' | 'random' | 'newId' | 'size' | 'staff'> & {
  number: number
  isMeasured: boolean
}

/** Opens account `number` with its row and the first line of its history. */
export function openCompany(founding: Founding): Company {
  const { rows, random, newId, staff, number, isMeasured } = founding
  const [creator] = staff
  if (!creator) throw new Error('an account needs a team')
  const lines: Line[] = []
  const begun = ends - daysOpen * day + 8 * 3_600_000
  const name = isMeasured
    ? 'Measured'
    : `${random.pick(companyFirsts)} ${random.pick(companySeconds)} ${number}`
  const stage = isMeasured ? 'reinforce' : random.pick(stages)
  const company: Company = {
    ...founding,
    ...{ accountId: newId(), creatorId: creator.userId, headId: null, lines, begun, stage },
    tell: (line) => lines.push(line),
    emailOf: (index) => emailOf({ number, isMeasured, index }),
    moment: (fromDay, toDay) => begun + random.whole(fromDay, toDay) * day + random.whole(0, 8 * 3600) * 1000,
  }
  const stageEnteredOn = addDays(bookEnds, -random.whole(1, 200))
  const { accountId } = company
  rows.accounts({
    id: accountId,
    slug: isMeasured ? 'measured' : name.toLowerCase().replace(/ /g, '-'),
    ...{ name, industry: random.pick(industries), currency: 'EUR', timeZone: 'Europe/Berlin' },
    investment: random.pick(investmentTiers),
    ...{ stage, stageEnteredOn },
    createdAt: begun,
    createdBy: creator.userId,
  })
  rows.stageSpells({
    ...{ id: newId(), accountId, stage, enteredOn: stageEnteredOn, enteredAt: Date.parse(stageEnteredOn) },
    ...{ cause: stage === 'capture' ? 'opened' : 'placed', reason: '', by: creator.userId },
  })
  company.tell({
    at: begun - 1000,
    actorId: creator.userId,
    body: { kind: 'account-created', texts: { account: name } },
  })
  return company
}

/** A year of a contract that is over, and one that holds on the book's last day. */
export function addContracts({ rows, random, newId, accountId, creatorId, begun }: Company): void {
  const first = addDays(bookEnds, -daysOpen)
  const price = random.whole(12, 600) * 100_000
  for (const [from, raised] of [
    [0, 0],
    [365, price / 20],
  ] as const) {
    rows.contractPeriods({
      ...{ id: newId(), accountId, startsOn: addDays(first, from), endsOn: addDays(first, from + 364) },
      ...{ price: price + raised, createdAt: begun, createdBy: creatorId },
    })
  }
}

/** The challenge and what success looks like, confirmed. */
export function addContext(company: Company, readerId: string): void {
  const { rows, random, newId, accountId, creatorId: writerId, tell } = company
  const [id, number] = [newId(), 1]
  const writtenAt = company.moment(21, 25)
  const confirmedAt = writtenAt + day
  rows.contextVersions({
    ...{ id, accountId, number, writtenBy: writerId, writtenAt, confirmedBy: readerId, confirmedAt },
    ...{
      headline: 'Decide on figures of the same week.',
      challenge: random.pick(challenges),
      success: random.pick(successes),
    },
  })
  const fields = 'In one line, The challenge, What success looks like'
  tell({
    at: writtenAt,
    actorId: writerId,
    body: { kind: 'context-written', contextId: id, number, texts: { fields } },
  })
  tell({
    at: confirmedAt,
    actorId: readerId,
    body: { kind: 'context-confirmed', contextId: id, number, texts: {} },
  })
}

function emailOf({
  number,
  isMeasured,
  index,
}: {
  number: number
  isMeasured: boolean
  index: number
}): string {
  if (isMeasured) return index === 0 ? 'measured@example.com' : `measured-${index + 1}@example.com`
  return `person-${number}-${index + 1}@example.com`
}
