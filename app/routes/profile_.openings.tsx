import { redirect } from '@remix-run/node'
import { openingsPath } from '#app/domain/paths.ts'
import { personLoader } from '#app/http/loaders.server.ts'

/** Where the page used to be: mails and bookmarks of before lead on. */
export const loader = personLoader({
  load: () => {
    throw redirect(openingsPath())
  },
})
