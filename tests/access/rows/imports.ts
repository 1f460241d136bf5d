import type { Row } from '../row.ts'
import { internalWord } from '../who.ts'

const leads = ['lead', 'admin'] as const
const list = 'routes/imports._index'
const page = 'routes/imports.$import'

type Body = NonNullable<Row['body']>

const params: Row['params'] = (_place, _who, { importId }) => ({ import: importId })

/** What leads and admins do with a file; no account stands behind it. */
function bookRow(body: Body): Row {
  return { guard: 'staff', may: leads, params, body }
}

/** An import that is not there: 404 for those who may import, 403 for others of the staff. */
const missing: Row = {
  guard: 'staff',
  may: [],
  params: () => ({ import: 'missing' }),
  refuses: { lead: 404, admin: 404 },
}

/** Bringing the vendor's book in: leads and admins; for customers these addresses do not exist. */
export const importRows: Record<string, Row | Row[]> = {
  [list]: { guard: 'staff', may: leads },
  // the matrix sends no file: the form comes back with its sentence
  [`${list} upload-import`]: { guard: 'staff', may: leads, body: () => ({}), answers: 422 },
  [page]: [{ guard: 'staff', may: leads, params, shows: () => [internalWord] }, missing],
  [`${page} change-reading`]: bookRow((_, { importId }) => ({
    importId,
    ...{ encoding: 'utf-8', delimiter: 'semicolon', headerLine: '1', dates: 'dmy' },
  })),
  [`${page} choose-columns`]: bookRow((_, { importId }) => ({
    importId,
    newAccounts: 'make',
    column0: 'account',
  })),
  [`${page} start-import`]: [
    bookRow((_, { checkedImportId }) => ({ importId: checkedImportId, badRows: '1' })),
    // nothing goes in before its rows are checked
    { ...bookRow((_, { importId }) => ({ importId, badRows: '0' })), answers: 409 },
  ],
  [`${page} throw-away`]: bookRow((_, { importId }) => ({ importId })),
  // the list of bad rows: of the checked one, not of one that nobody has looked through yet
  'routes/imports.$import_.problems[.csv]': [
    {
      guard: 'staff',
      may: leads,
      params: (_place, _who, { checkedImportId }) => ({ import: checkedImportId }),
    },
    { guard: 'staff', may: leads, params, answers: 404 },
    missing,
  ],
}
