import { describe, expect, test } from 'vitest'
import {
  askWaiverForm,
  nameDeputyForm,
  proposeMoveForm,
  recordSignatureForm,
  restForm,
  signMoveForm,
  stepBackForm,
} from '#app/features/care/move-form.ts'

const transitionId = '01JZ0000000000000000000007'
const seen = 'a'.repeat(64)

const problemsOf = (form: { safeParse: (input: unknown) => unknown }, input: unknown) => {
  const parsed = form.safeParse(input) as {
    success: boolean
    error?: { issues: { path: PropertyKey[]; message: string }[] }
  }
  return parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
}

test('a signature names a move and what was seen, and nothing else', () => {
  expect(problemsOf(signMoveForm, { transitionId, seen, shown: `context_written:${'0'.repeat(8)}` })).toEqual(
    [],
  )
  expect(problemsOf(signMoveForm, { transitionId, seen: 'A' })).toEqual(['seen: Reload the page'])
  expect(problemsOf(signMoveForm, { transitionId, seen, shown: 'anything <b>' })).toEqual([
    'shown: Reload the page',
  ])
  expect(problemsOf(signMoveForm, { transitionId, seen, side: 'vendor' })).toHaveLength(1)
  expect(problemsOf(proposeMoveForm, { toStage: 'elevate' })).toHaveLength(1)
})

describe('what has to be said is asked for in a sentence', () => {
  test.each([
    [
      recordSignatureForm,
      { transitionId, seen, note: ' ' },
      'note: Fill in who agreed, when, and where it stands',
    ],
    [
      stepBackForm,
      { toStage: 'capture', reason: '' },
      'reason: Fill in why the plan goes back; the customer reads it',
    ],
    [askWaiverForm, { criterion: 'first_value', reason: '' }, 'reason: Fill in why this can be let go'],
    [restForm, { reason: '', endsOn: '' }, 'reason: Fill in why the plan rests; both sides read it'],
  ])('%#', (form, input, problem) => {
    expect(problemsOf(form, input)).toEqual([problem])
  })
})

test('stages, criteria and days are those that exist', () => {
  const why = 'Because.'
  expect(problemsOf(stepBackForm, { toStage: 'captured', reason: why })).toEqual([
    'toStage: Choose one of the list',
  ])
  expect(problemsOf(askWaiverForm, { criterion: 'all', reason: why })).toEqual([
    'criterion: Choose one of the list',
  ])
  expect(problemsOf(restForm, { reason: why, endsOn: '2026-02-30' })).toHaveLength(1)
  const days = { deputyId: transitionId, startsOn: '2026-05-10', endsOn: '' }
  expect(problemsOf(nameDeputyForm, days)).toEqual(['endsOn: Fill in a date that exists, like 2026-06-30'])
})
