import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import type { PlanActor } from '#app/domain/access/actor.ts'
import { verifyHistory } from '#app/features/activity/verify-history.server.ts'
import { goals } from '#db/schema/plan.ts'
import { makeMember } from '#tests/factories/people.ts'
import { makeGoal } from '#tests/factories/plan.ts'
import { historyOf, openPlanStory } from './plan-story.ts'
import type { RaceAnswer, RaceRound } from './race-child.ts'

const writersCount = 50
const rounds = 100

/** A process of its own on the same file, which writes as often as it is asked. */
async function startWriter(file: string): Promise<ChildProcess> {
  const child = fork(new URL('./race-child.ts', import.meta.url), [file], { stdio: 'inherit' })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child, 'message')
  return child
}

async function ask(child: ChildProcess, round: RaceRound): Promise<RaceAnswer[]> {
  const answered = once(child, 'message')
  child.send(round)
  return (await answered)[0] as RaceAnswer[]
}

/** Fifty members; each process writes for one half of them. */
function openRace() {
  const { db, account } = openPlanStory()
  const goal = makeGoal(db, account, {
    title: 'Round 0',
    proposedAt: null,
    proposedSide: null,
    agreedAt: null,
  })
  const writers = Array.from({ length: writersCount }, (_, number): PlanActor => {
    return makeMember(db, account, 'contributor', { name: `Writer ${number}` }).actor
  })
  return { db, account, goal, halves: [writers.slice(0, 25), writers.slice(25)] }
}

test('fifty write one field at once in two processes, a hundred times: one is saved each time, all others keep their text and see his', async () => {
  const { db, account, goal, halves } = openRace()
  const children = await Promise.all(halves.map(() => startWriter(db.$client.name)))
  const winners = new Set<string>()
  let began = goal.title
  for (let round = 1; round <= rounds; round += 1) {
    const textOf = (actor: PlanActor) => `Round ${round} by ${actor.name}`
    const asked = halves.map((half) => half.map((actor) => ({ actor, text: textOf(actor) })))
    const answers = await Promise.all(
      children.map((child, index) => ask(child, { goalId: goal.id, began, writers: asked[index] ?? [] })),
    )
    const told = answers.flat().filter(({ result }) => !result.ok)
    const [saved, ...more] = answers.flat().filter(({ result }) => result.ok)
    expect([more.length, told.length]).toEqual([0, writersCount - 1])
    const theirs = saved?.text ?? ''
    const refused = {
      code: 'changed-meanwhile',
      clashes: [{ field: 'title', theirs, by: theirs.split(' by ')[1] }],
    }
    for (const { text, result } of told) {
      const yours = { ...refused, clashes: [{ ...refused.clashes[0], yours: text }] }
      expect(result).toMatchObject({ ok: false, refusal: yours })
    }
    expect(new Set(answers.flat().map(({ text }) => text)).size).toBe(writersCount)
    expect(db.select().from(goals).where(eq(goals.id, goal.id)).get()).toMatchObject({
      title: theirs,
      version: round + 1,
    })
    winners.add(theirs.split(' by ')[1] ?? '')
    began = theirs
  }
  // both processes won at times, or it was no race
  for (const half of halves) expect(half.some(({ name }) => winners.has(name))).toBe(true)
  const told = historyOf(db, account.id).filter(({ kind }) => kind === 'goal-changed')
  expect(told).toHaveLength(rounds)
  expect(verifyHistory(db).broken).toEqual([])
})
