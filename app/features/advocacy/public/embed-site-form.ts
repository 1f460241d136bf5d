import { z } from 'zod'
import { siteOrigin } from '#app/domain/advocacy/embed-site.ts'
import { recordId, requiredText } from '#app/domain/form-fields.ts'

export const addEmbedSiteForm = z.strictObject({
  origin: requiredText(200, 'the site, like https://www.example.com').transform((typed, { addIssue }) => {
    const read = siteOrigin(typed)
    if (read.ok) return read.origin
    addIssue({ code: 'custom', message: read.message })
    return z.NEVER
  }),
})
export type AddEmbedSite = z.output<typeof addEmbedSiteForm>

export const removeEmbedSiteForm = z.strictObject({ siteId: recordId() })
export type RemoveEmbedSite = z.output<typeof removeEmbedSiteForm>
