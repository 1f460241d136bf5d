import type { Row } from './row.ts'
import { accountRows } from './rows/accounts.ts'
import { authRows } from './rows/auth.ts'
import { outcomeRows } from './rows/outcomes.ts'
import { planRows } from './rows/plan.ts'

/**
 * The access matrix of DOMAIN.md §7: one row for every loader (`routes/…`) and every intent of every action
 * (`routes/… intent`). The test finds all of them in the finished build; one without a row here fails it. Several rows ask the
 * same of different records.
 */
export const matrix: Record<string, Row | Row[]> = {
  ...authRows,
  ...accountRows,
  ...planRows,
  ...outcomeRows,
}
