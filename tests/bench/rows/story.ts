import { globSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { layPicture } from '#tests/factories/pictures.ts'
import { makeConsents, makeShopWindow } from '#tests/factories/public.ts'
import { buildFolder } from '#tests/setup/build-folder.ts'
import { lighthouseScores } from '../lighthouse.ts'
import { throughput } from '../load.ts'
import { againstBound, againstControl, interleave, type Measure, type Row } from '../measure.ts'
import { startApp } from '../processes.ts'

const row = 'story'
const path = '/stories/two-days'
type Shop = Awaited<ReturnType<typeof openShop>>

/**
 * A public story out of memory against a built file of about its size from the same server. In the same run, under load, its
 * consent is withdrawn by another process and given again: the very next requests have to know.
 */
export const story: Row = {
  name: row,
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-story-'))
    const shop = await openShop(folder)
    const app = await startApp(folder)
    const page = `${app.url}${path}`
    const size = (await (await fetch(page)).arrayBuffer()).byteLength
    const perSecond = await interleave(5, {
      page: () => throughput({ url: page }),
      file: () => throughput({ url: `${app.url}/assets/${fileOfSize(size)}` }),
    })
    const facts = { row, unit: 'pages/s', value: perSecond.page, control: perSecond.file }
    const measures = [
      againstControl({ ...facts, metric: `against a static file (${size} B)` }, { atLeast: 0.5 }),
      await whileWithdrawn(page, shop),
      ...(await lighthouseOf(app.url)),
    ]
    shop.db.$client.close()
    await app.stop()
    rmSync(folder, { recursive: true, force: true })
    return measures
  },
}

async function openShop(folder: string) {
  const db = openDatabase(join(folder, 'cairn.sqlite'))
  migrate(db)
  const shop = makeShopWindow(db, { text: { showsLogo: true } })
  const sha256 = await layPicture(folder)
  db.$client.prepare('update files set sha256 = ? where id = ?').run(sha256, shop.logo.fileId)
  return { ...shop, db }
}

/** The built file nearest in size. */
function fileOfSize(size: number): string {
  const files = globSync(`${buildFolder}/client/assets/*.js`)
  const distance = (file: string) => Math.abs(statSync(file).size - size)
  return basename(files.sort((one, other) => distance(one) - distance(other))[0] ?? '')
}

/** How many of five questions, asked under load, were answered as they must be. */
async function whileWithdrawn(
  page: string,
  { db, given, hash, story: { id: aboutId }, account }: Shop,
): Promise<Measure> {
  const load = throughput({ url: page, seconds: 4 }).catch(() => 0)
  const first = await fetch(page)
  const headers = { 'If-None-Match': first.headers.get('etag') ?? '' }
  const known = await fetch(page, { headers })
  db.$client.prepare('update consents set withdrawn_at = ? where id = ?').run(Date.now(), given[1]?.id)
  const [gone, conditional] = [await fetch(page), await fetch(page, { headers })]
  const about = { about: 'story' as const, aboutId, accountId: account.id, textHash: hash }
  makeConsents(db, ['case_study'], about)
  const back = await fetch(page)
  await load
  const statuses = [first, known, gone, conditional, back].map(({ status }) => status)
  const right = statuses.filter((status, index) => status === [200, 304, 410, 410, 200][index]).length
  return againstBound(
    { row, metric: '200, 304, withdrawn 410, its 304 too, given again 200', unit: 'of 5', value: right },
    { atLeast: 5 },
  )
}

async function lighthouseOf(url: string): Promise<Measure[]> {
  const measures: Measure[] = []
  for (const place of ['/stories', path, '/wall']) {
    const scores = await lighthouseScores(url + place)
    for (const [category, value] of Object.entries(scores))
      measures.push(
        againstBound({ row, metric: `${place} ${category}`, unit: 'points', value }, { atLeast: 95 }),
      )
  }
  return measures
}
