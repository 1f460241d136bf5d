import { expect } from 'vitest'
import type { CustomerActor } from '#app/domain/access/actor.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { Refusal, Result } from '#app/domain/refusal.ts'
import type { Db } from '#db/client.server.ts'
import { type Tx, write } from '#db/transaction.server.ts'
import { momentAt } from '#tests/factories/moment.ts'
import { makeAccount, makeMember, makeTeamMember } from '#tests/factories/people.ts'
import { openTestDatabase } from '#tests/setup/database.ts'

/** One account with somebody in every role, and another account whose approver must find nothing here. */
export function openPlanStory() {
  const db = openTestDatabase()
  const account = makeAccount(db, { name: 'Northwind' })
  const elsewhere = makeAccount(db, { name: 'Aster Health' })
  const maria = makeMember(db, account, 'approver', {
    name: 'Maria Oliveira',
    email: 'maria@northwind.example',
  })
  const jonas = makeMember(db, account, 'contributor', {
    name: 'Jonas Thiel',
    email: 'jonas@northwind.example',
  })
  const vera = makeMember(db, account, 'viewer', { name: 'Vera Novak', email: 'vera@northwind.example' })
  const priya = makeTeamMember(db, account, 'csm', { name: 'Priya Shah', email: 'priya@lumen.example' })
  const stranger = makeMember(db, elsewhere, 'approver', { name: 'Ines Carvalho' })
  const preview: CustomerActor = {
    side: 'customer',
    accountId: account.id,
    userId: priya.user.id,
    name: 'Priya Shah',
    role: 'contributor',
    isPreview: true,
  }
  return { db, account, elsewhere, maria, jonas, vera, priya, stranger, preview }
}

export const may4 = momentAt('2026-05-04T09:00:00Z')
export const may5 = momentAt('2026-05-05T09:00:00Z')

type Command<Actor, Input, V> = (tx: Tx, actor: Actor, input: Input, at: Moment) => Result<V>

/** Runs a command that must succeed and hands back what it made. */
export function done<A, I, V>(db: Db, command: Command<A, I, V>, { as, input, at = may4 }: Step<A, I>): V {
  const result = write(db, (tx) => command(tx, as, input, at))
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

type Step<A, I> = { as: A; input: I; at?: Moment }

/** Runs a command that must be refused with exactly this, and leave every row, event and mail as it was. */
export function refused<A, I, V>(
  db: Db,
  command: Command<A, I, V>,
  { as, input, at = may4, because }: Step<A, I> & { because: Refusal },
): void {
  const before = everything(db)
  expect(write(db, (tx) => command(tx, as, input, at))).toEqual({ ok: false, refusal: because })
  expect(everything(db)).toEqual(before)
}

/** Every row of every table. */
function everything(db: Db) {
  const tables = db.$client
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[]
  return tables.map((table) => db.$client.prepare(`select * from "${table}"`).all())
}

export type ToldEvent = { kind: string; visibility: string; actor: string; facts: object; texts: object }

/** The history of an account since the beginning: kind, who, facts without digests, and words. */
export function historyOf(db: Db, accountId: string): ToldEvent[] {
  const rows = db.$client
    .prepare('select id, kind, visibility, actor_id as actor, facts from events where chain = ? order by id')
    .all(accountId) as { id: number; kind: string; visibility: string; actor: string; facts: string }[]
  return rows.map(({ id, facts, ...told }) => {
    const { digests: _, ...plain } = JSON.parse(facts)
    const words = db.$client.prepare('select field, text from event_texts where event_id = ?').all(id) as {
      field: string
      text: string
    }[]
    return { ...told, facts: plain, texts: Object.fromEntries(words.map(({ field, text }) => [field, text])) }
  })
}

/** Addresses and facts of the mails that wait. */
export function mailsIn(db: Db) {
  const rows = db.$client.prepare('select kind, "to", facts from outbox order by "to"').all() as {
    kind: string
    to: string
    facts: string
  }[]
  return rows.map(({ facts, ...mail }) => ({ ...mail, facts: JSON.parse(facts) }))
}
