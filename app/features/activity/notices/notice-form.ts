import { z } from 'zod'

const id = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/i, 'Reload the page and try again')

/** The notices of one line of the list, with commas between. */
export const readNoticesForm = z.strictObject({
  notices: z
    .string()
    .max(6000, 'Reload the page and try again')
    .transform((text) => text.split(','))
    .pipe(z.array(id).min(1).max(200)),
})

/** Everything that stood on the page when it was made (milliseconds): what comes in meanwhile stays new. */
export const readAllForm = z.strictObject({
  upTo: z
    .string()
    .regex(/^\d{1,15}$/, 'Reload the page and try again')
    .transform(Number),
})

/** The page somebody has opened. */
export const openedPageForm = z.strictObject({
  page: z.string().max(400).regex(/^\//, 'Reload the page and try again'),
})

export type ReadNotices = z.output<typeof readNoticesForm>
export type ReadAll = z.output<typeof readAllForm>
export type OpenedPage = z.output<typeof openedPageForm>
