import { findVendorLogo } from '#app/features/files/find-file.server.ts'
import { showPicture } from '#app/features/files/serve-file.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

/** The vendor's logo: re-encoded by us when it came, shown in the bar of every page and in mails. */
export const loader = openLoader({
  because: 'the sign-in page and mails show the vendor’s logo to people who are not signed in',
  load: async ({ context }) => {
    const logo = findVendorLogo(context.db)
    const response = logo && (await showPicture(context.env.dataFolder, logo))
    if (!response) throw refusalResponse({ code: 'not-found' })
    return response
  },
})
