import { findPhoto } from '#app/features/advocacy/asks/find-advocate.server.ts'
import { downloadFile } from '#app/features/files/serve-file.server.ts'
import { personLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

/** A person's own photo, for themself alone: others see it where they allowed it. */
export const loader = personLoader({
  load: async ({ context, person }) => {
    const photo = findPhoto(context.db, person.userId)
    const response = photo && (await downloadFile(context.env.dataFolder, photo))
    if (!response) throw refusalResponse({ code: 'not-found' })
    return response
  },
})
