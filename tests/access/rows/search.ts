import type { Row } from '../row.ts'

/** Everybody who is signed in may look for things; what they find is in `find-things.test.ts`, reader by reader. */
export const searchRows: Record<string, Row | Row[]> = {
  'routes/search': { guard: 'person', search: '?q=a' },
}
