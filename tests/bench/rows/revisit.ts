import { bookFolder, sessionCookie } from '../book.ts'
import { throughput } from '../load.ts'
import { againstControl, interleave, type Row } from '../measure.ts'
import { startApp } from '../processes.ts'

/** Coming back to a plan where nothing has changed: 304 from a version check, against the full page. */
export const revisit: Row = {
  name: 'revisit',
  async measure() {
    const data = bookFolder(10_000)
    const cookie = await sessionCookie(data)
    const app = await startApp(data)
    const address = `${app.url}/plans/measured.data`
    const etag = (await fetch(address, { headers: { cookie } })).headers.get('etag') ?? ''
    const perSecond = await interleave(5, {
      page: () => throughput({ url: `${app.url}/plans/measured`, cookie }),
      revisit: () => throughput({ url: address, cookie, headers: { 'if-none-match': etag } }, 304),
    })
    await app.stop()
    const times = { value: 1000 / perSecond.revisit, control: 1000 / perSecond.page }
    return [
      againstControl(
        { row: 'revisit', metric: 'time of a 304 against the page', unit: 'ms', ...times },
        { atMost: 0.1 },
      ),
    ]
  },
}
