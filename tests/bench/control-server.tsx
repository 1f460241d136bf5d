import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { renderToString } from 'react-dom/server'
import { monotonicFactory } from 'ulid'
import { findVendor } from '#app/features/accounts/find-vendor.server.ts'
import { findPlace } from '#app/features/auth/find-place.server.ts'
import { findSignedIn } from '#app/features/auth/sessions.server.ts'
import { PlanFrame } from '#app/routes/plans.$account/plan-frame.tsx'
import { readFrame } from '#app/routes/plans.$account/read-frame.ts'
import { PlanPage } from '#app/routes/plans.$account._index/plan-page.tsx'
import { readPlanPage } from '#app/routes/plans.$account._index/read-plan-page.server.ts'
import { FormSeed } from '#app/ui/form/form-key.tsx'
import { openDatabase } from '#db/client.server.ts'

/**
 * The controls of `npm run bench` on bare `node:http`: `/plans/<account>` (A: same session look-up, queries and React
 * tree, no framework), `/queries` (B: queries and a static buffer), `/buffer` (C), `/save` (a bare durable transaction).
 */
const db = openDatabase(join(process.env.DATA_DIR ?? '', 'cairn.sqlite'))
const ulid = monotonicFactory()
const save = db.$client.prepare('update goals set why = ? where id = ?')
const saveOnce = db.$client.transaction((why: string, goalId: string) => save.run(why, goalId))
let page = Buffer.alloc(64 * 1024, 'x')

async function readPage(request: IncomingMessage) {
  const now = new Date()
  const vendor = findVendor(db)
  const signedIn = await findSignedIn({ db, now, isSecure: false }, request.headers.cookie ?? null)
  const place = signedIn && findPlace(db, 'measured', signedIn.person, null)
  if (!place) return null
  const frame = readFrame({ ...place, person: signedIn.person })
  return { frame, data: readPlanPage(db, { ...place, now }), vendorName: vendor?.name ?? '' }
}

async function answer(request: IncomingMessage, response: ServerResponse) {
  if (request.url === '/buffer') return send(response, page)
  if (request.method === 'POST') return receive(request, response)
  const read = await readPage(request)
  if (!read) return response.writeHead(401).end()
  if (request.url === '/queries') return send(response, page)
  const tree = (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <title>Plan</title>
      </head>
      <body>
        <FormSeed value={ulid()}>
          <PlanFrame {...read.frame} vendorName={read.vendorName} pathname="/plans/measured">
            <PlanPage {...read.data} />
          </PlanFrame>
        </FormSeed>
      </body>
    </html>
  )
  page = Buffer.from(`<!DOCTYPE html>${renderToString(tree)}`)
  send(response, page)
}

function send(response: ServerResponse, body: Buffer) {
  response
    .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length })
    .end(body)
}

async function receive(request: IncomingMessage, response: ServerResponse) {
  let body = ''
  for await (const chunk of request) body += chunk
  const form = new URLSearchParams(body)
  saveOnce.immediate(form.get('why') ?? '', form.get('goalId') ?? '')
  response.writeHead(200).end('saved')
}

createServer((request, response) => void answer(request, response)).listen(
  Number(process.env.PORT),
  '127.0.0.1',
)
