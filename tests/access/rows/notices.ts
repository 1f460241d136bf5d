import { noticeKinds } from '#app/domain/activity/notice.ts'
import type { Row } from '../row.ts'

const choices = 'routes/profile_.notices'
const unsubscribe = 'routes/unsubscribe.$token'
/** Nobody's: what a right link opens stands in `tests/http/unsubscribe.test.ts`. */
const nobodys: Row = { guard: 'open', answers: 404, params: () => ({ token: `forged.${'A'.repeat(43)}` }) }

/** What people are told: everybody their own, whoever they are. */
export const noticeRows: Record<string, Row | Row[]> = {
  'routes/notices': { guard: 'person' },
  'routes/notices read-notices': {
    guard: 'person',
    body: () => ({ notices: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }),
  },
  'routes/notices read-all': { guard: 'person', body: () => ({ upTo: '0' }) },
  'routes/notices opened-page': {
    guard: 'person',
    body: () => ({ page: '/plans/nowhere' }),
    answers: (_who, isData) => (isData ? 200 : 204),
  },
  [choices]: { guard: 'person' },
  [`${choices} save-choices`]: {
    guard: 'person',
    body: () => ({
      account: '',
      ...Object.fromEntries(noticeKinds.map((kind) => [`${kind}_mail`, 'weekly'])),
    }),
  },
  [`${choices} save-reading`]: {
    guard: 'person',
    body: () => ({ locale: 'de-DE', workStarts: '08:00', workEnds: '16:30', workDays: ['1', '2', '3', '4'] }),
  },
  [unsubscribe]: nobodys,
  [`${unsubscribe} stop-mails`]: { ...nobodys, body: () => ({}) },
  [`${unsubscribe} resume-mails`]: { ...nobodys, body: () => ({}) },
  [`${unsubscribe} List-Unsubscribe=One-Click`]: { ...nobodys, body: () => ({}) },
}
