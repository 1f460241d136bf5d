import { and, eq, isNull } from 'drizzle-orm'
import { imports } from '#db/schema/imports.ts'
import { applyImport } from './apply-import.server.ts'
import { checkImport } from './check-import.server.ts'
import { CannotGoOn, type ImportRun, Interrupted } from './import-run.ts'
import { type LeasedImport, releaseImport } from './lease-import.server.ts'

const ourFault =
  'That did not work, and it is our fault. Everything that is in stays in; nothing was taken in by half.'

/**
 * Checks an import or brings it in, to its end or until the run is stopped; then it is free for the next one at once.
 * What cannot go on is noted with a sentence. Errors that nobody foresaw are thrown on, after that.
 */
export async function runImport(run: ImportRun, { importId, task }: LeasedImport): Promise<void> {
  try {
    if (task === 'check') await checkImport(run, importId)
    else await applyImport(run, importId)
  } catch (error) {
    if (error instanceof Interrupted) {
      if (run.isStopped()) releaseImport(run.db, importId)
      return
    }
    noteFailure(run, importId, error instanceof CannotGoOn ? error.message : ourFault)
    if (!(error instanceof CannotGoOn)) throw error
  }
}

function noteFailure({ db, clock }: ImportRun, importId: string, failure: string): void {
  db.update(imports)
    .set({ failedAt: clock().now, failure, leasedUntil: null })
    .where(and(eq(imports.id, importId), isNull(imports.finishedAt)))
    .run()
}
