import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goals } from '#db/schema/plan.ts'
import { makeAccount, makeMember } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { form, loadBuild, openPortal, type Portal } from '#tests/setup/portal.ts'

const build = await loadBuild()
let portal: Portal
beforeAll(() => {
  portal = openPortal(build)
})
afterAll(() => portal.close())

test('fifty browsers save one field at once: one is answered 200, the others 409 with both texts, and nothing is lost', async () => {
  const account = makeAccount(portal.db, { name: 'Northwind' })
  const { id: goalId } = makeGoal(portal.db, account, { title: 'As it was' })
  const browsers = await Promise.all(
    Array.from({ length: 50 }, async (_, number) => {
      const { user } = makeMember(portal.db, account, 'contributor', { name: `Writer ${number}` })
      return { as: await portal.signIn(user), writer: number }
    }),
  )
  const titleNow = () => portal.db.select().from(goals).where(eq(goals.id, goalId)).get()?.title ?? ''
  for (let round = 1; round <= 4; round += 1) {
    const began = titleNow()
    const answers = await Promise.all(
      browsers.map(async ({ as, writer }) => {
        const yours = `Round ${round}, writer ${writer} writes`
        const typed = { goalId, title: yours, 'was:title': began, _key: `${round} ${writer}` }
        const question = { as, from: `192.0.2.${writer}`, ...form('edit-goal', typed) }
        const answer = await portal.ask(`/plans/northwind/goals/${goalId}.data`, question)
        return { yours, status: answer.status, body: await answer.text() }
      }),
    )
    const [saved, ...more] = answers.filter(({ status }) => status === 200)
    const told = answers.filter(({ status }) => status === 409)
    expect([more.length, told.length]).toEqual([0, 49])
    expect(titleNow()).toBe(saved?.yours)
    for (const { yours, body } of told) {
      expect(body).toContain(yours)
      expect(body).toContain(saved?.yours)
    }
  }
})
