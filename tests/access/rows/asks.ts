import { customers, type Row } from '../row.ts'

const themselves = [...customers, 'stranger'] as const
const profile = 'routes/profile_.advocacy'

/** What a person may be asked is theirs alone. */
export const askRows: Record<string, Row | Row[]> = {
  'routes/profile_.openings': { guard: 'person', answers: 302 },
  [profile]: { guard: 'person', may: themselves },
  [`${profile} open-ask-type`]: {
    guard: 'person',
    may: themselves,
    body: () => ({ type: 'case_study' }),
  },
  [`${profile} close-ask-type`]: { guard: 'person', may: themselves, body: () => ({ type: 'referral' }) },
}
