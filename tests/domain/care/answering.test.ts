import { expect, test } from 'vitest'
import { answeringUserId } from '#app/domain/care/answering.ts'

const owners = { capture: 'tom', align: 'priya' }
const handoff = { fromUserId: 'tom', toUserId: 'priya', hasGiverLeft: false }

test('the owner of the stage answers', () => {
  expect(answeringUserId({ stage: 'align', owners, openHandoff: null })).toBe('priya')
})

test('until a handoff is accepted, whoever gives it answers still', () => {
  expect(answeringUserId({ stage: 'align', owners, openHandoff: handoff })).toBe('tom')
})

test('a giver who has left the account cannot: the receiver answers', () => {
  expect(answeringUserId({ stage: 'align', owners, openHandoff: { ...handoff, hasGiverLeft: true } })).toBe(
    'priya',
  )
})

test('where nobody is named for the stage, whoever was for the one before', () => {
  expect(answeringUserId({ stage: 'elevate', owners, openHandoff: null })).toBe('priya')
  expect(answeringUserId({ stage: 'align', owners: { capture: 'tom' }, openHandoff: null })).toBe('tom')
})

test('nobody, where nobody was named so far; who is named for later stages waits', () => {
  expect(answeringUserId({ stage: 'align', owners: {}, openHandoff: null })).toBe(null)
  expect(answeringUserId({ stage: 'capture', owners: { align: 'priya' }, openHandoff: null })).toBe(null)
})
