import { bookFolder, sessionCookie } from '../book.ts'
import { buildControl } from '../control.ts'
import { throughput } from '../load.ts'
import { againstBound, againstControl, interleave, type Measure, type Row } from '../measure.ts'
import { startApp, startControl } from '../processes.ts'

const row = 'plan-page'

/**
 * The plan page of the measured account, signed in. Control A renders the same queries and React tree on bare
 * `node:http`; its `<main>` must be the same to the byte. Then the same page on a small and on a large book.
 */
export const planPage: Row = {
  name: row,
  async measure() {
    return [...(await againstControls()), ...(await againstBooks())]
  },
}

async function againstControls(): Promise<Measure[]> {
  const data = bookFolder(10_000)
  const cookie = await sessionCookie(data)
  const app = await startApp(data)
  const control = await startControl(await buildControl(), data)
  const page = `${app.url}/plans/measured`
  const bare = `${control.url}/plans/measured`
  const isSame = (await mainOf(page, cookie)) === (await mainOf(bare, cookie))
  const perSecond = await interleave(7, {
    app: () => throughput({ url: page, cookie }),
    bare: () => throughput({ url: bare, cookie }),
    queries: () => throughput({ url: `${control.url}/queries`, cookie }),
    buffer: () => throughput({ url: `${control.url}/buffer`, cookie }),
  })
  await Promise.all([app.stop(), control.stop()])
  const facts = { row, unit: 'pages/s', value: perSecond.app }
  return [
    againstControl(
      { ...facts, metric: 'against A (same tree, no framework)', control: perSecond.bare },
      { atLeast: 0.6 },
    ),
    againstControl({ ...facts, metric: 'against B (queries + buffer)', control: perSecond.queries }),
    againstControl({ ...facts, metric: 'against C (buffer)', control: perSecond.buffer }),
    againstBound(
      { row, metric: 'main of A is byte-equal', unit: '1 = yes', value: isSame ? 1 : 0 },
      { atLeast: 1 },
    ),
  ]
}

async function againstBooks(): Promise<Measure[]> {
  const [large, small] = [bookFolder(10_000), bookFolder(10)]
  const [largeCookie, smallCookie] = [await sessionCookie(large), await sessionCookie(small)]
  const [largeApp, smallApp] = [await startApp(large), await startApp(small)]
  const perSecond = await interleave(7, {
    large: () => throughput({ url: `${largeApp.url}/plans/measured`, cookie: largeCookie }),
    small: () => throughput({ url: `${smallApp.url}/plans/measured`, cookie: smallCookie }),
  })
  await Promise.all([largeApp.stop(), smallApp.stop()])
  const times = { value: 1000 / perSecond.large, control: 1000 / perSecond.small }
  return [
    againstControl(
      { row, metric: 'time at 10,000 accounts against 10', unit: 'ms', ...times },
      { atMost: 1.1 },
    ),
  ]
}

/** The page's `<main>`, with the words that are fresh in every answer (form keys) taken out. */
async function mainOf(url: string, cookie: string): Promise<string> {
  const html = await (await fetch(url, { headers: { cookie } })).text()
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return main.replace(/name="_key" value="[^"]*"/g, 'name="_key"')
}
