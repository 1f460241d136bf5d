import { ReadableStream } from 'node:stream/web'
import { csvLine } from '#app/domain/tables/csv-line.ts'
import type { Db } from '#db/client.server.ts'
import { listIn, type RegisterRow, registerRows } from './register-queries.server.ts'
import type { RegisterWish } from './register-wish.ts'
import { thingTitles } from './thing-titles.server.ts'

const rowsAtOnce = 500

const columns = [
  ...['consent', 'account', 'about', 'title', 'scope', 'subject', 'state', 'channels', 'territory', 'until'],
  ...['text_sha256', 'requested_at', 'requested_by', 'granted_at', 'granted_by', 'basis', 'declined_at'],
  ...['withdrawn_at', 'withdrawn_by', 'withdrawn_how', 'replaced_at', 'words', 'words_sha256', 'as_of'],
] as const

type Line = Record<(typeof columns)[number], string>

type Wanted = { wish: RegisterWish; at: Date }

/** The register as CSV (RFC 4180, UTF-8 with a byte order mark); no cell can become a formula. */
export function registerCsv(db: Db, wanted: Wanted): BodyInit {
  return streamed(csvOf(db, wanted))
}

/** The same as JSON: one object with the moment and its rows. */
export function registerJson(db: Db, wanted: Wanted): BodyInit {
  return streamed(jsonOf(db, wanted))
}

function streamed(chunks: Iterable<string>): BodyInit {
  const bytes = new TextEncoder()
  const encoded = (function* () {
    for (const chunk of chunks) yield bytes.encode(chunk)
  })()
  return ReadableStream.from(encoded) as unknown as BodyInit
}

function* csvOf(db: Db, wanted: Wanted): Generator<string> {
  yield `\uFEFF${csvLine(columns)}`
  for (const lines of pages(db, wanted))
    yield lines.map((line) => csvLine(columns.map((column) => line[column]))).join('')
}

function* jsonOf(db: Db, wanted: Wanted): Generator<string> {
  yield `{"as_of":${JSON.stringify(wanted.at.toISOString())},"consents":[`
  let isFirst = true
  for (const lines of pages(db, wanted)) {
    yield `${isFirst ? '' : ','}\n${lines.map((line) => JSON.stringify(line)).join(',\n')}`
    isFirst = false
  }
  yield '\n]}\n'
}

/** Page after page: however long the register is, only one of them lies in memory. */
function* pages(db: Db, { wish, at }: Wanted): Generator<Line[]> {
  let before = ''
  for (;;) {
    const rows = registerRows(db, { ...wish, before }, { at, limit: rowsAtOnce })
    if (rows.length === 0) return
    const titles = thingTitles(db, rows)
    yield rows.map((row) => lineOf(row, { title: titles.get(row.aboutId) ?? '', at }))
    if (rows.length < rowsAtOnce) return
    before = rows.at(-1)?.id ?? ''
  }
}

function lineOf(row: RegisterRow, { title, at }: { title: string; at: Date }): Line {
  const instant = (ms: number | null) => (ms === null ? '' : new Date(ms).toISOString())
  return {
    ...{ consent: row.id, account: row.account, about: row.about, title, scope: row.scope },
    ...{ subject: row.subject, state: row.state, channels: listIn(row.channels).join(' ') },
    ...{ territory: listIn(row.territory).join('; '), until: row.expiresOn ?? '' },
    ...{ text_sha256: row.textHash ?? '', requested_at: instant(row.requestedAt) },
    ...{ requested_by: row.requestedBy ?? '', granted_at: instant(row.grantedAt) },
    ...{ granted_by: row.grantedBy ?? '', basis: row.basis, declined_at: instant(row.declinedAt) },
    ...{ withdrawn_at: instant(row.withdrawnAt), withdrawn_by: row.withdrawnBy ?? '' },
    ...{ withdrawn_how: row.withdrawnHow ?? '', replaced_at: instant(row.supersededAt) },
    ...{ words: row.words ?? '', words_sha256: row.wordsHash ?? '', as_of: at.toISOString() },
  }
}
