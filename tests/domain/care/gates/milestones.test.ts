import { expect, test } from 'vitest'
import { doneBy, endedAt, isDone, requiredMilestones } from '#app/domain/care/gates/milestones.ts'
import { instant, makeEvidence, makeMilestoneEvidence } from '#tests/factories/evidence.ts'

const completed = { at: instant('2026-03-02T10:00:00Z'), side: 'vendor' as const }
const accepted = { at: instant('2026-03-04T10:00:00Z'), side: 'customer' as const }

test('a step is done once completed, and accepted where that is asked for', () => {
  expect(isDone(makeMilestoneEvidence({ completed: null }))).toBe(false)
  expect(isDone(makeMilestoneEvidence({ completed }))).toBe(true)
  expect(isDone(makeMilestoneEvidence({ completed, needsAcceptance: true }))).toBe(false)
  const whole = makeMilestoneEvidence({ completed, accepted, needsAcceptance: true })
  expect(isDone(whole)).toBe(true)
  expect(endedAt(whole)).toEqual([accepted.at])
  expect(doneBy(whole).mark).toBe(`done ${completed.at}, accepted ${accepted.at}`)
  expect(doneBy(makeMilestoneEvidence({ completed, accepted })).mark).toBe(`done ${completed.at}`)
})

test('only required steps of the stage count', () => {
  const open = { completed: null, dueOn: null }
  const milestones = [
    makeMilestoneEvidence({ id: 'S3', title: 'Wards connected', completed, accepted, needsAcceptance: true }),
    makeMilestoneEvidence({ id: 'S2', title: 'Nice to have', isRequired: false, ...open }),
    makeMilestoneEvidence({ id: 'S4', title: 'Another stage', stage: 'reinforce', ...open }),
    makeMilestoneEvidence({ id: 'S1', title: 'Kick-off' }),
  ]
  const asked = { key: 'milestones_align', stage: 'align' } as const
  const evidence = makeEvidence({ milestones })
  expect(requiredMilestones({ ...asked, evidence })).toMatchObject({
    isMet: true,
    staff: 'The required steps of Align are done',
    staffDetail: '2 of 2: Kick-off and Wards connected',
    metOn: '2026-03-04',
    metBy: [{ id: 'S1' }, { id: 'S3' }],
  })
  const waiting = makeMilestoneEvidence({ id: 'S5', title: 'Trained', completed, needsAcceptance: true })
  const more = makeEvidence({
    milestones: [...milestones, waiting, { ...waiting, id: 'S6', completed: null }],
  })
  expect(requiredMilestones({ ...asked, evidence: more })).toMatchObject({
    isMet: false,
    staffDetail: '2 of 4. Still open: Trained (done, not accepted yet) and Trained (60 days late)',
    fix: { page: 'milestones' },
  })
})
