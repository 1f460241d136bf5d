import { readFileSync } from 'node:fs'
import { bookFolder, sessionCookie } from '../book.ts'
import { throughput } from '../load.ts'
import { againstControl, interleave, type Measure, type Row } from '../measure.ts'
import { startApp } from '../processes.ts'

const row = 'portfolio'

/** The first page and every filter of it, as a lead who sees every account, and as a CSM. */
const addresses: Record<string, { as: 'lead-1' | 'csm-1'; query: string }> = {
  'first page': { as: 'lead-1', query: '' },
  table: { as: 'lead-1', query: '?view=table' },
  'a later page': { as: 'lead-1', query: '?after=00000000000000000000000000~f' },
  'all that needs attention': { as: 'lead-1', query: '?view=now' },
  tier: { as: 'lead-1', query: '?tier=deep' },
  stage: { as: 'lead-1', query: '?stage=align' },
  'tier and stage': { as: 'lead-1', query: '?tier=light&stage=reinforce' },
  late: { as: 'lead-1', query: '?show=late' },
  ready: { as: 'lead-1', query: '?show=ready' },
  slipping: { as: 'lead-1', query: '?show=slipping' },
  resting: { as: 'lead-1', query: '?show=resting' },
  'to audit': { as: 'lead-1', query: '?show=audit' },
  'late, as a table': { as: 'lead-1', query: '?show=late&view=table' },
  'ready, as a table': { as: 'lead-1', query: '?show=ready&view=table' },
  'a search': { as: 'lead-1', query: '?search=harbour' },
  'a search that finds nothing': { as: 'lead-1', query: '?search=nobody' },
  'a search of two letters': { as: 'lead-1', query: '?search=zz' },
  'mine, of a lead': { as: 'lead-1', query: '?mine=yes' },
  'first page of a CSM': { as: 'csm-1', query: '' },
  'table of a CSM': { as: 'csm-1', query: '?view=table' },
  'late, of a CSM': { as: 'csm-1', query: '?show=late&view=table' },
}

/**
 * The portfolio at 10,000 accounts against the same at 100, in processor time per page: what a page costs, whatever
 * else the machine is doing. A CSM looks after 200 accounts of the large book, and after 67 of the small one.
 */
export const portfolio: Row = {
  name: row,
  async measure() {
    const [large, small] = [await openBook(10_000), await openBook(100)]
    const measures: Measure[] = []
    for (const [metric, { as, query }] of Object.entries(addresses)) {
      const ask = (book: Book) => async () =>
        await costOf(book, { url: `${book.app.url}/portfolio${query}`, cookie: book[as] })
      await interleave(1, { large: ask(large), small: ask(small) })
      const cost = await interleave(3, { large: ask(large), small: ask(small) })
      const times = { value: cost.large, control: cost.small }
      const name = `${metric}: 10,000 against 100 accounts`
      measures.push(againstControl({ row, metric: name, unit: 'ms of CPU', ...times }, { atMost: 1.5 }))
    }
    await Promise.all([large.app.stop(), small.app.stop()])
    return measures
  },
}

type Book = Awaited<ReturnType<typeof openBook>>

async function openBook(accounts: number) {
  const data = bookFolder(accounts)
  const cookieOf = (name: string) => sessionCookie(data, `${name}@example.com`)
  return { 'lead-1': await cookieOf('lead-1'), 'csm-1': await cookieOf('csm-1'), app: await startApp(data) }
}

const pages = 150

/** Milliseconds of processor time that the server spends on one page. */
async function costOf({ app }: Book, { url, cookie }: { url: string; cookie: string }): Promise<number> {
  const before = spentBy(app.process.pid)
  await throughput({ url, cookie, amount: pages, connections: 4 })
  return (spentBy(app.process.pid) - before) / pages
}

/** Processor time of a process so far, in milliseconds: user and system ticks of a hundredth of a second. */
function spentBy(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}
