import { brotliCompressSync, gzipSync } from 'node:zlib'
import { bookFolder, sessionCookie } from '../book.ts'
import { lighthouseScores } from '../lighthouse.ts'
import { againstBound, type Row } from '../measure.ts'
import { startApp } from '../processes.ts'

/** What a first visit to the plan downloads, compressed as the server sends it, and what Lighthouse (mobile) says of it. */
export const firstLoad: Row = {
  name: 'first-load',
  async measure() {
    const data = bookFolder(10_000)
    const cookie = await sessionCookie(data)
    const app = await startApp(data)
    const html = await (await fetch(`${app.url}/plans/measured`, { headers: { cookie } })).text()
    // what the document tells the browser to fetch; the route map in it names files that wait until they are needed
    const scripts = await weigh(app.url, [
      ...html.matchAll(/<link rel="modulepreload" href="(\/assets\/[^"]+\.js)"/g),
      ...html.matchAll(/(?:from |import\()"(\/assets\/[^"]+\.js)"/g),
    ])
    const styles = await weigh(app.url, [...html.matchAll(/"(\/assets\/[^"]+\.css)"/g)])
    const scores = await lighthouseScores(`${app.url}/plans/measured`, cookie)
    await app.stop()
    const row = 'first-load'
    return [
      againstBound({ row, metric: 'JavaScript, gzip', unit: 'KB', value: scripts.gzip }, { atMost: 160 }),
      againstBound({ row, metric: 'CSS, gzip', unit: 'KB', value: styles.gzip }, { atMost: 25 }),
      againstBound(
        { row, metric: 'page, brotli', unit: 'KB', value: brotliCompressSync(html).length / 1024 },
        { atMost: 100 },
      ),
      againstBound(
        { row, metric: 'Lighthouse performance (mobile)', unit: 'points', value: scores.performance },
        { atLeast: 95 },
      ),
      againstBound(
        { row, metric: 'Lighthouse accessibility', unit: 'points', value: scores.accessibility },
        { atLeast: 100 },
      ),
    ]
  },
}

async function weigh(url: string, found: RegExpMatchArray[]): Promise<{ gzip: number }> {
  const paths = new Set(found.map((match) => match[1]))
  let gzip = 0
  for (const path of paths) {
    const body = Buffer.from(await (await fetch(url + path)).arrayBuffer())
    gzip += gzipSync(body, { level: 9 }).length / 1024
  }
  return { gzip }
}
