import { type Row, vendors } from '../row.ts'
import type { Place } from '../story.ts'

const team = 'routes/plans.$account.path_.team'
const handoff = 'routes/plans.$account.path_.handoffs.$handoff'
const params = ({ handoffId }: Place) => ({ handoff: handoffId })

/** Who of the vendor answers in which stage, and handing over between two colleagues, whom leads may stand in for. */
export const teamRows: Record<string, Row | Row[]> = {
  [team]: { guard: 'plan', may: vendors },
  [`${team} name-stage-owners`]: {
    guard: 'plan',
    may: vendors,
    body: ({ mateId }) => ({ reinforce: mateId, 'was:reinforce': '' }),
  },
  [handoff]: { guard: 'plan', may: vendors, params },
  [`${handoff} edit-handoff`]: {
    guard: 'plan',
    may: ['lead', 'admin'],
    params,
    body: ({ handoffId }) => ({ handoffId, note: 'Call Olga first' }),
  },
  [`${handoff} tick-handoff`]: {
    guard: 'plan',
    may: ['lead', 'admin'],
    params,
    body: ({ handoffId }) => ({ handoffId, tick: 'people', isDone: 'no' }),
  },
  [`${handoff} accept-handoff`]: {
    guard: 'plan',
    may: ['lead', 'admin'],
    params,
    body: ({ handoffId }) => ({ handoffId }),
  },
}
