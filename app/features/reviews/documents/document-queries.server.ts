import { and, desc, eq, sql } from 'drizzle-orm'
import { readInstant } from '#app/domain/reading.ts'
import { documentLabel, documentStateOf } from '#app/domain/reviews/document.ts'
import type { Db } from '#db/client.server.ts'
import { files } from '#db/schema/accounts.ts'
import { users } from '#db/schema/auth.ts'
import { documents } from '#db/schema/reviews.ts'
import { statement } from '#db/statement.server.ts'

const shownAtMost = 20

const documentsByReview = statement((db) =>
  db
    .select({
      id: documents.id,
      kind: documents.kind,
      paper: documents.paper,
      requestedAt: documents.requestedAt,
      requestedBy: users.name,
      tries: documents.tries,
      progress: documents.progress,
      finishedAt: documents.finishedAt,
      failedAt: documents.failedAt,
      fileId: documents.fileId,
      size: files.size,
    })
    .from(documents)
    .innerJoin(users, eq(users.id, documents.requestedBy))
    .leftJoin(files, eq(files.id, documents.fileId))
    .where(
      and(
        eq(documents.accountId, sql.placeholder('accountId')),
        // `is` finds the documents of no review too: those of the value so far
        sql`${documents.reviewId} is ${sql.placeholder('reviewId')}`,
      ),
    )
    .orderBy(desc(documents.requestedAt), desc(documents.id))
    .limit(shownAtMost)
    .prepare(),
)

/** The documents of a review (of the value so far: `reviewId` null), newest first. One statement. */
export function documentsOf(
  db: Db,
  { accountId, reviewId, timeZone }: { accountId: string; reviewId: string | null; timeZone: string },
) {
  return documentsByReview(db)
    .all({ accountId, reviewId })
    .map(({ id, kind, paper, requestedAt, requestedBy, progress, fileId, size, ...facts }) => ({
      id,
      label: documentLabel({ kind, paper }),
      state: documentStateOf(facts),
      progress,
      fileId,
      size: size === null ? '' : sizeText(size),
      by: requestedBy,
      when: readInstant(requestedAt, timeZone),
    }))
}

export type DocumentRow = ReturnType<typeof documentsOf>[number]

/** "44 KB", "1.4 MB". */
function sizeText(bytes: number): string {
  const kilo = bytes / 1024
  return kilo < 1000 ? `${Math.max(1, Math.round(kilo))} KB` : `${(kilo / 1024).toFixed(1)} MB`
}
