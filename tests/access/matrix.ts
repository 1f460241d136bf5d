import type { Row } from './row.ts'
import { accountRows } from './rows/accounts.ts'
import { askingRows } from './rows/asking.ts'
import { askRows } from './rows/asks.ts'
import { auditRows } from './rows/audit.ts'
import { authRows } from './rows/auth.ts'
import { caseStudyRows } from './rows/case-studies.ts'
import { consentRows } from './rows/consents.ts'
import { contractRows } from './rows/contract.ts'
import { expansionRows } from './rows/expansion.ts'
import { importRows } from './rows/imports.ts'
import { noticeRows } from './rows/notices.ts'
import { outcomeRows } from './rows/outcomes.ts'
import { pathRows } from './rows/path.ts'
import { planRows } from './rows/plan.ts'
import { portfolioRows } from './rows/portfolio.ts'
import { publicRows } from './rows/public.ts'
import { reviewRows } from './rows/reviews.ts'
import { searchRows } from './rows/search.ts'
import { talkRows } from './rows/talks.ts'
import { teamRows } from './rows/team.ts'
import { templateRows } from './rows/templates.ts'
import { voiceRows } from './rows/voices.ts'
import { wordRows } from './rows/words.ts'

/**
 * The access matrix of DOMAIN.md §7: one row for every loader (`routes/…`) and every intent of every action
 * (`routes/… intent`). The test finds all of them in the finished build; one without a row here fails it. Several rows ask the
 * same of different records.
 */
export const matrix: Record<string, Row | Row[]> = {
  ...authRows,
  ...accountRows,
  ...caseStudyRows,
  ...contractRows,
  ...expansionRows,
  ...planRows,
  ...noticeRows,
  ...outcomeRows,
  ...pathRows,
  ...auditRows,
  ...portfolioRows,
  ...publicRows,
  ...reviewRows,
  ...talkRows,
  ...askingRows,
  ...askRows,
  ...voiceRows,
  ...consentRows,
  ...searchRows,
  ...wordRows,
  ...teamRows,
  ...templateRows,
  ...importRows,
}
