import { expect, test } from 'vitest'
import { goalPath, ownPath } from '#app/domain/paths.ts'

test('only paths of our own become a way on', () => {
  expect(ownPath('/plans/northwind?tab=1#goals')).toBe('/plans/northwind?tab=1#goals')
  const foreign = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/plans\r\nSet-Cookie: a=b',
    '/a\\b',
    'plans',
    '',
    null,
    undefined,
  ]
  expect(foreign.map(ownPath)).toEqual(foreign.map(() => '/'))
})

test('addresses are made from slug and id', () => {
  expect(goalPath('northwind', 'G1')).toBe('/plans/northwind/goals/G1')
})
