import { expect, test, vi } from 'vitest'
import { sharedTextName } from '#app/domain/activity/shared-text.ts'
import { ok } from '#app/domain/refusal.ts'
import { recordEvent } from '#app/features/activity/record-event.server.ts'
import { endAllSessions } from '#app/features/auth/sessions.server.ts'
import { writeContextForm } from '#app/features/plan/context-form.ts'
import { currentContext } from '#app/features/plan/context-queries.server.ts'
import { writeContext } from '#app/features/plan/write-context.server.ts'
import { write } from '#db/transaction.server.ts'
import { makeContext } from '#tests/factories/plan.ts'
import { done, may5, openPlanStory } from '#tests/features/plan/plan-story.ts'
import { bareSocket, cookieOf, openBrowser, openDoor } from './together-door.ts'

/** Northwind's context behind one door, with the cookies of those who may come. */
async function openStory() {
  const story = openPlanStory()
  const { db, account, elsewhere } = story
  makeContext(db, account, { headline: '', challenge: 'We re-key numbers.', success: '' })
  const door = await openDoor(db)
  const name = sharedTextName('context', account.id)
  const open = async (who: { user: { id: string; kind: 'staff' | 'customer' } }, at = door, text = name) =>
    openBrowser(at, text, await cookieOf(db, who.user))
  return { ...story, door, name, open, foreign: sharedTextName('context', elsewhere.id) }
}

/** Waits for something that comes by itself. */
const until = (isSo: () => boolean) =>
  vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 4000, interval: 10 })

test('what one writes the other sees, stored first with who wrote it; both at once lose nothing', async () => {
  const { db, jonas, maria, open } = await openStory()
  const [one, two] = [await open(jonas), await open(maria)]
  await until(() => one.isHere() && two.isHere())
  expect(one.says('challenge')).toBe('We re-key numbers.')
  one.write('challenge', 'We re-key all numbers.')
  two.write('challenge', 'We re-key numbers, twice.')
  await until(() => one.says('challenge') === two.says('challenge') && one.isStored() && two.isStored())
  expect(one.says('challenge')).toBe('We re-key all numbers, twice.')
  const writers = db.$client.prepare('select distinct written_by from shared_text_updates').pluck().all()
  expect(new Set(writers)).toEqual(new Set([jonas.user.id, maria.user.id]))
})

test('it is turned away without a session, from other pages, and on an account that is not one’s own', async () => {
  const { db, door, jonas, stranger } = await openStory()
  const mine = await cookieOf(db, jonas.user)
  const statusOf = (url: string, asked: { cookie?: string; from?: string }) => bareSocket(url, asked).opened
  expect(await statusOf(door.url, {})).toBe(401)
  expect(await statusOf(door.url, { cookie: mine, from: 'https://evil.example' })).toBe(403)
  expect(await statusOf(door.url, { cookie: mine, from: '' })).toBe(403)
  expect(await statusOf(door.url, { cookie: await cookieOf(db, stranger.user) })).toBe(404)
  expect(await statusOf(door.url.replace('northwind', 'nobody'), { cookie: mine })).toBe(404)
  expect(await statusOf(door.url.replace('together', 'other'), { cookie: mine })).toBe(404)
  expect(await statusOf(door.url, { cookie: mine })).toBe(101)
})

test('a foreign text and the team’s notes are missing for a customer', async () => {
  const { account, jonas, foreign, door, open } = await openStory()
  const browsers = [
    await open(jonas, door, foreign),
    await open(jonas, door, sharedTextName('team_notes', account.id)),
    await open(jonas, door, sharedTextName('story', account.id)),
  ]
  for (const { events } of browsers) await until(() => events.turnedAway)
  expect(browsers.map(({ says }) => says('challenge'))).toEqual(['', '', ''])
})

test('a viewer reads along, and what they send changes nothing', async () => {
  const { db, jonas, vera, open } = await openStory()
  const [reader, writer] = [await open(vera), await open(jonas)]
  await until(() => reader.isHere() && writer.isHere())
  expect(reader.provider.authorizedScope).toBe('readonly')
  reader.write('challenge', 'Mine now.')
  writer.write('success', 'Same-week figures.')
  await until(() => reader.says('success') === 'Same-week figures.')
  expect(writer.says('challenge')).toBe('We re-key numbers.')
  const writers = db.$client.prepare('select written_by from shared_text_updates').pluck().all()
  expect(writers).toEqual([jonas.user.id])
})

test('who is removed is out at once, and who signs out before their next word counts', async () => {
  const { db, account, jonas, maria, open } = await openStory()
  const [one, two] = [await open(jonas), await open(maria)]
  await until(() => one.isHere() && two.isHere())
  db.$client.prepare('update memberships set removed_at = 1 where user_id = ?').run(jonas.user.id)
  const happened = { kind: 'member-removed' as const, userId: jonas.user.id, texts: { person: 'Jonas' } }
  write(db, (tx) => ok(recordEvent(tx, { ...happened, accountId: account.id, actorId: maria.user.id }, may5)))
  await until(() => one.events.closed.includes(4403))
  await endAllSessions({ db, now: new Date(), isSecure: false }, maria.user.id)
  await until(() => {
    two.write('challenge', `${two.says('challenge')} More.`)
    return two.events.closed.includes(4403)
  })
})

test('frames that mean nothing close their socket and nothing else', async () => {
  const { db, door, jonas, open } = await openStory()
  const browser = await open(jonas)
  await until(browser.isHere)
  const cookie = await cookieOf(db, jonas.user)
  const named = (name: string, ...rest: number[]) => Buffer.from([name.length, ...Buffer.from(name), ...rest])
  const bad = [
    Buffer.from([]),
    Buffer.from([255, 255, 255, 255, 255, 255]),
    named('__proto__', 2, 0, 4, 1, 1, 1, 1),
    named('constructor', 0, 0),
    named(`context:${'Z'.repeat(26)}\0x`, 2),
  ]
  for (const frame of bad) {
    const { socket, opened, closed } = bareSocket(door.url, { cookie })
    await opened
    socket.send(frame)
    expect(await closed).toBe(1007)
  }
  const { socket, opened, closed } = bareSocket(door.url, { cookie })
  await opened
  socket.send(Buffer.alloc(1_000_001))
  expect(await closed).toBe(1009)
  expect(Object.hasOwn(Object.prototype, 'providerVersion')).toBe(false)
  browser.write('challenge', 'Still here.')
  await until(browser.isStored)
})

test('a broken update of a text closes its sender, and the others write on', async () => {
  const { db, door, name, jonas, maria, open } = await openStory()
  const browser = await open(maria)
  await until(browser.isHere)
  const { socket, opened, closed } = bareSocket(door.url, { cookie: await cookieOf(db, jonas.user) })
  await opened
  const frame = (...rest: number[]) => Buffer.from([name.length, ...Buffer.from(name), ...rest])
  socket.send(frame(2, 0, 1, 120))
  socket.send(frame(0, 2, 9, 1, 2, 3, 255, 255, 255, 255, 255, 255))
  socket.send(frame(0, 77))
  socket.send(frame(99))
  browser.write('challenge', 'Still here.')
  await until(browser.isStored)
  socket.close()
  await closed
})

test('another process on the same database follows, and an edit by the plain form is brought in once', async () => {
  const { db, account, jonas, maria, priya, open } = await openStory()
  const second = await openDoor(db)
  const [one, two] = [await open(jonas), await open(maria, second)]
  await until(() => one.isHere() && two.isHere())
  one.write('challenge', 'We re-key all numbers.')
  await until(() => two.says('challenge') === 'We re-key all numbers.')
  const input = writeContextForm.parse({
    challenge: 'We re-key numbers, twice.',
    'was:challenge': 'We re-key numbers.',
  })
  done(db, writeContext, { as: priya.actor, input, at: may5 })
  const both = 'We re-key all numbers, twice.'
  await until(() => one.says('challenge') === both && two.says('challenge') === both)
  one.provider.sendStateless('settle')
  await until(() => currentContext(db, account.id)?.challenge === both)
  expect(currentContext(db, account.id)?.number).toBe(3)
})

test('carets bear the name of whoever the socket belongs to, in every process, and go with them', async () => {
  const { db, jonas, maria, priya, door, open } = await openStory()
  const second = await openDoor(db, door.folder)
  const [one, two, three] = [await open(jonas), await open(maria, second), await open(priya, second)]
  await until(() => one.isHere() && two.isHere() && three.isHere())
  one.provider.awareness?.setLocalState({ user: { name: 'The CEO' }, cursor: { anchor: 1 }, more: 'x' })
  const seenBy = (browser: typeof two) =>
    [...(browser.provider.awareness?.getStates().values() ?? [])].filter(({ cursor }) => cursor)
  await until(() => seenBy(two).length === 1)
  const user = { id: jonas.user.id, name: 'Jonas Thiel' }
  expect(seenBy(two)).toEqual([{ user, cursor: { anchor: 1 } }])
  one.leave()
  await until(() => seenBy(two).length === 0 && seenBy(three).length === 0)
})

test('nobody takes over the caret of somebody else, whatever number they say it has', async () => {
  const { jonas, maria, open } = await openStory()
  const [one, two] = [await open(jonas), await open(maria)]
  await until(() => one.isHere() && two.isHere())
  one.provider.awareness?.setLocalState({ cursor: { anchor: 1 } })
  const jonasThere = () =>
    [...(two.provider.awareness?.getStates() ?? [])].find(([, { user }]) => user?.name === 'Jonas Thiel')
  await until(() => jonasThere() !== undefined)
  const [number = 0] = jonasThere() ?? []
  const own = two.provider.awareness
  own?.states.set(number, { cursor: { anchor: 9 } })
  own?.meta.set(number, { clock: 4_000_000, lastUpdated: Date.now() })
  own?.emit('update', [{ added: [], updated: [number], removed: [] }, 'local'])
  own?.setLocalState({ cursor: { anchor: 2 } })
  await until(() => [...(one.provider.awareness?.getStates().values() ?? [])].length === 2)
  expect(one.provider.awareness?.getStates().get(number)?.cursor).toEqual({ anchor: 1 })
  one.provider.awareness?.setLocalState({ cursor: { anchor: 3 } })
  const third = await open(jonas)
  await until(() => third.provider.awareness?.getStates().get(number)?.cursor?.anchor === 3)
})

test('a text that is full stays full, however often it is opened anew', async () => {
  const { jonas, open } = await openStory()
  const first = await open(jonas)
  await until(first.isHere)
  for (const line of ['a', 'b']) {
    first.write('success', `${first.says('success')}\n${line.repeat(800_000)}`)
    await until(first.isStored)
  }
  first.leave()
  const again = await open(jonas)
  await until(again.isHere)
  again.write('headline', 'c'.repeat(600_000))
  await until(() => again.events.reasons.includes('text-is-full'))
})

test('what cannot be stored is neither acknowledged nor told, and comes when it can be', async () => {
  const { db, door, jonas, maria, open } = await openStory()
  const [one, two] = [await open(jonas), await open(maria)]
  await until(() => one.isHere() && two.isHere())
  db.$client.exec(
    "create trigger full before insert on shared_text_updates begin select raise(abort, 'disk full'); end",
  )
  one.write('challenge', 'Not yet.')
  await until(() => one.events.closed.includes(4500) && two.events.closed.includes(4500))
  expect(door.errors).toContain('a shared text was not stored')
  expect(two.says('challenge')).toBe('We re-key numbers.')
  db.$client.exec('drop trigger full')
  await until(() => two.says('challenge') === 'Not yet.' && one.isStored())
})

test('stopping closes every socket so that browsers come back by themselves', async () => {
  const { door, jonas, open } = await openStory()
  const browser = await open(jonas)
  await until(browser.isHere)
  await door.stop()
  await until(() => browser.events.closed.includes(1012))
})
