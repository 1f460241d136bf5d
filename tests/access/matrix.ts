import { accountRows } from './rows/accounts.ts'
import { authRows } from './rows/auth.ts'
import { outcomeRows } from './rows/outcomes.ts'
import { planRows } from './rows/plan.ts'
import type { Row } from './row.ts'

/**
 * The access matrix of DOMAIN.md §7: one row for every loader (`routes/…`) and every intent of every action
 * (`routes/… intent`). The test finds all of them in the finished build; one without a row here fails it.
 */
export const matrix: Record<string, Row> = { ...authRows, ...accountRows, ...planRows, ...outcomeRows }
