import { and, eq, isNull, sql } from 'drizzle-orm'
import type { FoundFile } from '#app/features/files/find-file.server.ts'
import type { Db } from '#db/client.server.ts'
import { accounts, files, memberships } from '#db/schema/accounts.ts'
import { advocateProfiles } from '#db/schema/advocacy.ts'
import { statement } from '#db/statement.server.ts'
import type { AdvocateField } from './advocate-form.ts'

type Advocate = typeof advocateProfiles.$inferSelect

const profileOf = statement((db) =>
  db
    .select()
    .from(advocateProfiles)
    .where(eq(advocateProfiles.userId, sql.placeholder('userId')))
    .prepare(),
)

/** A person's advocate profile; undefined until they say something. */
export function findAdvocate(db: Db, userId: string): Advocate | undefined {
  return profileOf(db).get({ userId })
}

/** A profile as its form holds it. */
export function advocateTexts(profile: Advocate | undefined): Record<AdvocateField, string> {
  return {
    topics: profile?.topics.join('\n') ?? '',
    formats: profile?.formats.join(',') ?? '',
    regions: profile?.regions ?? '',
    bio: profile?.bio ?? '',
    quietUntil: profile?.quietUntil ?? '',
    pointLimit: profile?.pointLimit?.toString() ?? '',
  }
}

const photoOf = statement((db) =>
  db
    .select({ sha256: files.sha256, name: files.name, type: files.type, size: files.size })
    .from(advocateProfiles)
    .innerJoin(files, eq(files.id, advocateProfiles.photoFileId))
    .where(eq(advocateProfiles.userId, sql.placeholder('userId')))
    .prepare(),
)

/** A person's own photo, or null. */
export function findPhoto(db: Db, userId: string): FoundFile | null {
  return photoOf(db).get({ userId }) ?? null
}

const plansOf = statement((db) =>
  db
    .select({ accountId: accounts.id, name: accounts.name, slug: accounts.slug })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(and(eq(memberships.userId, sql.placeholder('userId')), isNull(memberships.removedAt)))
    .orderBy(memberships.createdAt)
    .prepare(),
)

/** The plans a customer is on, oldest first. */
export function plansOfPerson(db: Db, userId: string) {
  return plansOf(db).all({ userId })
}
