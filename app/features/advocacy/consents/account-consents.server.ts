import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { PlanActor } from '#app/domain/access/actor.ts'
import {
  mayAdvocate,
  mayAskForAdvocacy,
  mayKeepLogo,
  mayNameCompanySpeaker,
} from '#app/domain/access/advocacy-policy.ts'
import { readWhere } from '#app/domain/advocacy/consent-text.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readDate, readDue } from '#app/domain/reading.ts'
import type { Db } from '#db/client.server.ts'
import { files, memberships } from '#db/schema/accounts.ts'
import { accountLogos, consents, outsideCopies, takedowns } from '#db/schema/advocacy-consents.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'
import { stateOfRow } from './consent-lines.server.ts'
import { basisOf, speakersOf } from './speakers-of.server.ts'
import { thingTitles } from './thing-titles.server.ts'

/** The newest rows are shown; the register has all of them. */
const rowsAtMost = 100

const rowsFor = statement((db) =>
  db
    .select({ consent: consents, giver: users.name })
    .from(consents)
    .leftJoin(users, eq(users.id, consents.grantedBy))
    .where(
      and(
        eq(consents.accountId, sql.placeholder('accountId')),
        isNull(consents.supersededAt),
        or(
          sql`${sql.placeholder('isAll')} = 1`,
          eq(consents.personId, sql.placeholder('userId')),
          sql`(${consents.personId} is null and ${sql.placeholder('isCompany')} = 1)`,
        ),
      ),
    )
    .orderBy(desc(consents.id))
    .limit(rowsAtMost)
    .prepare(),
)

const copiesOf = statement((db) =>
  db
    .select({
      copyId: outsideCopies.id,
      about: outsideCopies.about,
      aboutId: outsideCopies.aboutId,
      channel: outsideCopies.channel,
      place: outsideCopies.place,
      takedownId: takedowns.id,
      dueOn: takedowns.dueOn,
    })
    .from(outsideCopies)
    .leftJoin(takedowns, and(eq(takedowns.copyId, outsideCopies.id), isNull(takedowns.doneAt)))
    .where(and(eq(outsideCopies.accountId, sql.placeholder('accountId')), isNull(outsideCopies.removedAt)))
    .orderBy(sql`${takedowns.dueOn} is null`, asc(takedowns.dueOn), desc(outsideCopies.id))
    .limit(rowsAtMost)
    .prepare(),
)

const membersOf = statement((db) =>
  db
    .select({ userId: users.id, name: users.name })
    .from(memberships)
    .innerJoin(users, and(eq(users.id, memberships.userId), isNull(users.deactivatedAt)))
    .where(and(eq(memberships.accountId, sql.placeholder('accountId')), isNull(memberships.removedAt)))
    .orderBy(users.name, users.id)
    .prepare(),
)

const logoOf = statement((db) =>
  db
    .select({ fileId: accountLogos.fileId, name: files.name, addedAt: accountLogos.addedAt })
    .from(accountLogos)
    .innerJoin(files, eq(files.id, accountLogos.fileId))
    .where(and(eq(accountLogos.accountId, sql.placeholder('accountId')), isNull(accountLogos.removedAt)))
    .prepare(),
)

type Asked = {
  actor: PlanActor
  account: { id: string; slug: string; name: string; timeZone: string }
  now: Date
}

/**
 * What of an account may be used, for whom it concerns: the reader's own, the company's for who speaks for it and for
 * its approvers, and all of it with the copies outside for the vendor. A fixed number of statements.
 */
export function readAccountConsents(db: Db, { actor, account, now }: Asked) {
  const { id: accountId, timeZone } = account
  const isAll = mayAskForAdvocacy(actor)
  const speaks = mayAdvocate(actor) && basisOf(db, actor) !== null
  const mayName = mayNameCompanySpeaker(actor)
  const isCompany = speaks || mayName
  const asked = { accountId, userId: actor.userId, isAll: Number(isAll), isCompany: Number(isCompany) }
  const rows = rowsFor(db).all(asked)
  const copies = isAll ? copiesOf(db).all({ accountId }) : []
  const titles = thingTitles(db, [...rows.map(({ consent }) => consent), ...copies])
  const today = todayIn(timeZone, now)
  const day = (at: Date) => readDate(todayIn(timeZone, at), { today })
  const speakers = speakersOf(db, accountId)
  return {
    ...{ slug: account.slug, accountName: account.name, isStaff: isAll, mayName },
    ...keptLogo(db, actor, day),
    rows: rows.map(({ consent, giver }) => ({
      ...{ consentId: consent.id, scope: consent.scope, about: consent.about, aboutId: consent.aboutId },
      title: titles.get(consent.aboutId) ?? '',
      giver: giver ?? '',
      where: readWhere(consent),
      state: stateOfRow(consent, { timeZone, now }),
      until: consent.expiresOn ? readDate(consent.expiresOn, { today }) : '',
      isInQuestion: consent.flaggedAt !== null && consent.flagSettledAt === null,
      isTheirs: consent.personId === null ? speaks : consent.personId === actor.userId && mayAdvocate(actor),
    })),
    copies: copies.map(({ dueOn, ...copy }) => ({
      ...copy,
      title: titles.get(copy.aboutId) ?? '',
      due: dueOn ? readDue(dueOn, today) : '',
    })),
    things: isAll ? [...titles].map(([id, title]) => ({ id: thingKey(rows, id), title })) : [],
    speakers: speakers.map((row) => ({ ...row, grantedAt: day(row.grantedAt) })),
    choices: mayName
      ? membersOf(db)
          .all({ accountId })
          .filter(({ userId }) => !speakers.some((speaker) => speaker.userId === userId))
      : [],
  }
}

/** The picture that may stand for the company, for whoever keeps it. */
function keptLogo(db: Db, actor: PlanActor, day: (at: Date) => string) {
  if (!mayKeepLogo(actor)) return { mayKeepLogo: false, logo: null }
  const found = logoOf(db).get({ accountId: actor.accountId })
  const logo = found ? { fileId: found.fileId, name: found.name, addedOn: day(found.addedAt) } : null
  return { mayKeepLogo: true, logo }
}

/** A thing as the list of things names it in a form: its kind and its id. */
function thingKey(rows: readonly { consent: { about: string; aboutId: string } }[], id: string): string {
  const about = rows.find(({ consent }) => consent.aboutId === id)?.consent.about ?? 'account'
  return `${about} ${id}`
}

export type AccountConsentsProps = ReturnType<typeof readAccountConsents>
