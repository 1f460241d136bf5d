import { bookFolder, sessionCookie } from '../book.ts'
import { throughput } from '../load.ts'
import { againstBound, againstControl, type Row } from '../measure.ts'
import { startApp } from '../processes.ts'

/** Memory after 50,000 pages at 50 connections, whether it still grows, and the start from nothing to a page. */
export const memory: Row = {
  name: 'memory',
  async measure() {
    const data = bookFolder(10_000)
    const cookie = await sessionCookie(data)
    const app = await startApp(data)
    const load = (amount: number) =>
      throughput({ url: `${app.url}/plans/measured`, cookie, connections: 50, amount })
    await load(25_000)
    const halfway = app.rssInMb()
    await load(25_000)
    const after = app.rssInMb()
    await app.stop()
    const row = 'memory'
    return [
      againstBound({ row, metric: 'resident after 50,000 pages', unit: 'MB', value: after }, { atMost: 300 }),
      againstControl(
        { row, metric: 'against halfway', unit: 'MB', value: after, control: halfway },
        { atMost: 1.1 },
      ),
      againstBound(
        { row, metric: 'start to first page', unit: 'ms', value: app.startedIn },
        { atMost: 2000 },
      ),
    ]
  },
}
