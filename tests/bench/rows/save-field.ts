import { join } from 'node:path'
import type autocannon from 'autocannon'
import { eq } from 'drizzle-orm'
import { openDatabase } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { goals } from '#db/schema/plan.ts'
import { benchId, bookFolder, sessionCookie } from '../book.ts'
import { buildControl } from '../control.ts'
import { throughput } from '../load.ts'
import { againstControl, interleave, type Row } from '../measure.ts'
import { startApp, startControl } from '../processes.ts'

/** One field of a goal saved and acknowledged (fsynced), against a bare transaction behind bare `node:http`. */
export const saveField: Row = {
  name: 'save-field',
  async measure() {
    const data = bookFolder(10_000)
    const cookie = await sessionCookie(data)
    const goalId = measuredGoal(data)
    const app = await startApp(data)
    const control = await startControl(await buildControl(), data)
    const save = (body: () => string): Partial<autocannon.Request> => ({
      method: 'POST',
      headers: { cookie, origin: app.url, 'content-type': 'application/x-www-form-urlencoded' },
      setupRequest: (request) => ({ ...request, body: body() }),
    })
    const form = () =>
      new URLSearchParams({
        intent: 'edit-goal',
        _key: benchId(),
        goalId,
        why: `Because of ${benchId()}`,
      }).toString()
    const perSecond = await interleave(5, {
      app: () =>
        throughput({ url: `${app.url}/plans/measured/goals/${goalId}.data`, requests: [save(form)] }),
      control: () => throughput({ url: `${control.url}/save`, requests: [save(form)] }),
    })
    await Promise.all([app.stop(), control.stop()])
    const facts = {
      row: 'save-field',
      metric: 'acknowledged saves',
      unit: '1/s',
      value: perSecond.app,
      control: perSecond.control,
    }
    return [againstControl(facts, { atLeast: 0.5 })]
  },
}

function measuredGoal(data: string): string {
  const db = openDatabase(join(data, 'cairn.sqlite'))
  const found = db
    .select({ id: goals.id })
    .from(goals)
    .innerJoin(accounts, eq(accounts.id, goals.accountId))
    .where(eq(accounts.slug, 'measured'))
    .limit(1)
    .get()
  db.$client.close()
  if (!found) throw new Error('the measured account has no goal')
  return found.id
}
