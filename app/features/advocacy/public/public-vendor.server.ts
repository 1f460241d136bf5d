import { isColour } from '#app/domain/accounts/contrast.ts'
import { publicLine } from '#app/domain/advocacy/public-text.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import type { PublicVendor } from './pages/public-vendor.ts'

const theVendor = statement((db) =>
  db.$client.prepare<[], { name: string; accent: string; logoFileId: string | null }>(
    'select name, accent, logo_file_id as logoFileId from vendor where id = 1',
  ),
)

/** The colour that tokens.css has by itself: its wash is chosen by hand. */
const ownAccent = '#2B5C4D'

/** Whose shop window it is. */
export function publicVendor(db: Db, baseUrl: string): PublicVendor {
  const found = theVendor(db).get()
  return {
    name: publicLine(found?.name ?? 'Cairn'),
    accent: found && isColour(found.accent) && found.accent !== ownAccent ? found.accent : null,
    hasLogo: found?.logoFileId != null,
    baseUrl,
  }
}
