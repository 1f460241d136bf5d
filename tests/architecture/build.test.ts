import type { ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { loadBuild } from '#tests/setup/portal.ts'

const build: ServerBuild = await loadBuild()
const made = Object.values(build.routes).flatMap((route) =>
  route
    ? [route.module.loader, route.module.action]
        .filter((one) => one !== undefined)
        .map((one) => ({ id: route.id, one }))
    : [],
)

test('every loader and action of the finished build carries its guard', () => {
  expect(made.length).toBeGreaterThan(40)
  expect(
    made.filter(({ one }) => !/^(plan|staff|person|open|api)$/.test(String(Reflect.get(one, 'guard')))),
  ).toEqual([])
})

test('what is open says why', () => {
  const open = made.filter(({ one }) => Reflect.get(one, 'guard') === 'open')
  expect(open.filter(({ one }) => !/\w+ \w+ \w+/.test(String(Reflect.get(one, 'openBecause'))))).toEqual([])
})
