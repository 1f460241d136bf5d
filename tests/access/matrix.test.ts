import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadBuild, openPortal } from '#tests/setup/portal.ts'
import { cellOf, type Stage } from './cell.ts'
import { discover } from './discover.ts'
import { matrix } from './matrix.ts'
import { tellStory } from './story.ts'
import { everybody } from './who.ts'

const build = await loadBuild()
const found = discover(build)
let stage: Stage

beforeAll(async () => {
  const portal = openPortal(build, { CAIRN_ENV: 'production', SMTP_URL: 'smtp://127.0.0.1:9' })
  stage = { portal, story: await tellStory(portal) }
})
beforeEach(() => stage.portal.forgetTries())
afterAll(() => stage.portal.close())

test('every loader and every intent of the build has its row, and every row its loader or intent', () => {
  expect(found.map(({ key }) => key).sort()).toEqual(Object.keys(matrix).sort())
})

test('the guard of each is the one that its row names', () => {
  const other = found.filter(({ key, guard }) =>
    [matrix[key]].flat().some((row) => row && row.guard !== guard),
  )
  expect(other.map(({ key, guard }) => `${key} is ${guard}`)).toEqual([])
})

for (const one of found) {
  describe(one.key, () => {
    test.each(everybody)('%s', async (who) => {
      const rows = [matrix[one.key] ?? []].flat()
      const wrong: string[] = []
      for (const row of rows) wrong.push(...(await cellOf(stage, one, row, who).check()))
      expect(wrong, wrong.join('\n')).toEqual([])
    })
  })
}
