import { bookFolder, sessionCookie } from '../book.ts'
import { againstBound, type Measure, type Row } from '../measure.ts'
import { startApp } from '../processes.ts'

const row = 'search'

/** What people type, letter after letter: names, titles, frequent and rare words, single letters, nonsense. */
const phrases = [
  ...['maria klein', 'harbour food', 'close the bo', 'customer suc', 'connect', 'quarterly re'],
  ...['zzzz', 'a b c d e f', 's c', 'measured', 't', 'part 2'],
]
const readers = { 'an admin': 'admin-1', 'a csm': 'csm-1', 'a customer': 'measured' }
const rounds = 3

/** As-you-type answers over 10,000 accounts, from one to twelve letters, asked one after another over HTTP. */
export const search: Row = {
  name: row,
  async measure() {
    const data = bookFolder(10_000)
    const app = await startApp(data)
    const measures: Measure[] = []
    for (const [reader, name] of Object.entries(readers)) {
      const cookie = await sessionCookie(data, `${name}@example.com`)
      const times: number[] = []
      for (let round = 0; round <= rounds; round++)
        for (const typed of phrases.flatMap(beginnings)) {
          const took = await ask(`${app.url}/search.data?q=${encodeURIComponent(typed)}&short=yes`, cookie)
          if (round > 0) times.push(took)
        }
      times.sort((one, other) => one - other)
      const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0
      measures.push(
        againstBound({ row, metric: `${reader}, median`, unit: 'ms', value: at(0.5) }, { atMost: 50 }),
        againstBound({ row, metric: `${reader}, p99`, unit: 'ms', value: at(0.99) }, { atMost: 50 }),
      )
    }
    await app.stop()
    return measures
  },
}

function beginnings(phrase: string): string[] {
  return Array.from(phrase, (_, index) => phrase.slice(0, index + 1).trim()).filter(Boolean)
}

async function ask(url: string, cookie: string): Promise<number> {
  const begun = performance.now()
  const response = await fetch(url, { headers: { cookie } })
  await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`${url}: ${response.status}`)
  return performance.now() - begun
}
