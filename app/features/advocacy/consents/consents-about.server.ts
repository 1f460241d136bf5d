import { eq, inArray, or, sql } from 'drizzle-orm'
import type { ConsentAbout, GivenConsent } from '#app/domain/advocacy/consent.ts'
import type { Db } from '#db/client.server.ts'
import { consents } from '#db/schema/advocacy-consents.ts'
import { speakerInvites } from '#db/schema/advocacy-speaking.ts'
import { stories } from '#db/schema/advocacy-stories.ts'
import { testimonials } from '#db/schema/advocacy-voices.ts'

/** A consent about a thing, with its dated facts in milliseconds: what `allows` decides by. */
export type ConsentAboutThing = GivenConsent & {
  consentId: string
  accountId: string
  aboutId: string
  /** Whose own it is; null for the company's. */
  personId: string | null
}

/**
 * Every consent about one thing that its rightful person or company gave, was asked for or took back; what holds at a
 * moment is `allows`' question. A person's consents are left out once the thing is somebody else's. One statement.
 */
export function consentsAbout(
  db: Db,
  { about, aboutId }: { about: ConsentAbout; aboutId: string },
): ConsentAboutThing[] {
  return consentsAboutAll(db, { about, aboutIds: [aboutId] })
}

/** The same for several things of one kind, in one statement. */
export function consentsAboutAll(
  db: Db,
  { about, aboutIds }: { about: ConsentAbout; aboutIds: readonly string[] },
): ConsentAboutThing[] {
  if (aboutIds.length === 0) return []
  const rows = db
    .select({
      consentId: consents.id,
      accountId: consents.accountId,
      aboutId: consents.aboutId,
      personId: consents.personId,
      scope: consents.scope,
      channels: consents.channels,
      territory: consents.territory,
      textHash: consents.textHash,
      expiresOn: consents.expiresOn,
      grantedAt: consents.grantedAt,
      declinedAt: consents.declinedAt,
      withdrawnAt: consents.withdrawnAt,
      supersededAt: consents.supersededAt,
      expiryToldAt: consents.expiryToldAt,
    })
    .from(consents)
    .where(
      sql`${eq(consents.about, about)} and ${inArray(consents.aboutId, [...aboutIds])}
        and ${or(eq(consents.subject, 'company'), sql`${consents.personId} = ${ownerOf[about]}`)}`,
    )
    .orderBy(consents.id)
    .all()
  return rows.map(({ grantedAt, declinedAt, withdrawnAt, supersededAt, expiryToldAt, ...row }) => ({
    ...row,
    grantedAt: grantedAt?.getTime() ?? null,
    declinedAt: declinedAt?.getTime() ?? null,
    withdrawnAt: withdrawnAt?.getTime() ?? null,
    supersededAt: supersededAt?.getTime() ?? null,
    isOver: expiryToldAt !== null,
  }))
}

/** Whose thing it is now: nobody allows for somebody else. Nobody's person stands for a whole account. */
const ownerOf = {
  story: sql`(select ${stories.advocateId} from ${stories} where ${stories.id} = ${consents.aboutId})`,
  testimonial: sql`(select ${testimonials.userId} from ${testimonials} where ${testimonials.id} = ${consents.aboutId})`,
  talk: sql`(select ${speakerInvites.userId} from ${speakerInvites} where ${speakerInvites.id} = ${consents.aboutId})`,
  account: sql`null`,
} as const satisfies Record<ConsentAbout, unknown>
