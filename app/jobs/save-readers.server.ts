import { saveReaders as saveCounted } from '#app/features/advocacy/public/save-readers.server.ts'
import type { Db } from '#db/client.server.ts'

/** Every minute and at the end: how often public pages were read, counted in memory since the last time. */
export function saveReaders({ db }: { db: Db }): void {
  saveCounted(db)
}
