import type { Row } from '../row.ts'
import { internalWord } from '../who.ts'

const list = 'routes/settings.asking'
const fresh = 'routes/settings.asking_.new'
const page = 'routes/settings.asking_.$template'

type Body = NonNullable<Row['body']>

/** Words to ask with belong to the deployment: no account's id stands in for another's. */
function adminRow(body?: Body): Row {
  return { guard: 'staff', may: ['admin'], ...(body ? { body } : {}) }
}

const words = { type: 'referral', title: 'After a review', subject: 'A peer?', message: 'Hello {first name}' }
const params: Row['params'] = (_place, _who, { askTemplateId }) => ({ template: askTemplateId })

/** The vendor's own words to ask with, kept by admins. */
export const askingRows: Record<string, Row | Row[]> = {
  [list]: adminRow(),
  [`${list} restore-ask-template`]: adminRow((_, { archivedAskTemplateId }) => ({
    templateId: archivedAskTemplateId,
  })),
  [fresh]: adminRow(),
  [`${fresh} create-ask-template`]: adminRow(() => words),
  [page]: [
    { ...adminRow(), params, shows: () => [internalWord] },
    { guard: 'staff', may: [], params: () => ({ template: 'missing' }), refuses: { admin: 404 } },
  ],
  [`${page} edit-ask-template`]: {
    ...adminRow((_, { askTemplateId }) => ({ templateId: askTemplateId, subject: 'Somebody?' })),
    params,
  },
  [`${page} archive-ask-template`]: {
    ...adminRow((_, { askTemplateId }) => ({ templateId: askTemplateId })),
    params,
  },
}
