import type { Row } from '../row.ts'
import type { Who } from '../who.ts'

const names = ['Northwind', 'Alpenglow']

/** Which of the two accounts a staff member has in their list: all of them, or those they are on the team of. */
function accountsOf(who: Who): string[] {
  if (who === 'lead' || who === 'admin') return names
  return who === 'otherCsm' ? ['Alpenglow'] : ['Northwind']
}

/**
 * An address of the portfolio, with those of the reader's own accounts that fit it. The list of what needs them today
 * stands on every one; what fits a filter is the story of tests/features/accounts.
 */
function filtered(search: string, among: readonly string[] = names): Row {
  return {
    ...{ guard: 'staff', search },
    shows: (who) => accountsOf(who).filter((name) => among.includes(name)),
    hides: (who) => names.filter((name) => !accountsOf(who).includes(name)),
  }
}

/** The portfolio at every filter: nobody sees an account there that they would not see without it. */
export const portfolioRows: Record<string, Row[]> = {
  'routes/portfolio': [
    filtered(''),
    filtered('?view=table'),
    filtered('?mine=yes', []),
    filtered('?tier=standard'),
    filtered('?tier=deep&view=table', []),
    filtered('?stage=align'),
    filtered('?stage=elevate', []),
    filtered('?show=ready&view=table'),
    filtered('?show=resting&view=table', []),
    filtered('?show=audit'),
    filtered('?search=alpen', ['Alpenglow']),
    filtered('?search=al', ['Alpenglow']),
  ],
  'routes/portfolio_.value': [filtered(''), filtered('?mine=yes', []), filtered('?page=2', [])],
}
