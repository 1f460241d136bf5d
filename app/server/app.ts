import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { requestId } from 'hono/request-id'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import { branchHandlers } from '../http/branch-handlers.ts'
import { isFromMailProgram, isFromOurPages, isFromProgram } from '../http/origin-check.server.ts'
import { loggedPath } from './log.ts'
import type { World } from './world.ts'

type Variables = { Variables: { requestId: string; secureHeadersNonce?: string } }
type Build = ServerBuild | (() => Promise<ServerBuild>)
type KeptResponse = (
  request: Request,
  world: { db: World['db']; now: Date; baseUrl: string; dataFolder: string },
) => Response | null
type Revisit = (
  request: Request,
  context: AppLoadContext,
) => Promise<{ etag: string; isFresh: boolean } | null>

/** The HTTP application: Hono in front (limits, headers, static files, health), Remix behind it. */
export function createApp(world: World, build: Build) {
  const app = new Hono<Variables>()
  const remix =
    typeof build === 'function' ? createRequestHandler(build, 'development') : branchHandlers(build)
  app.use(requestId({ headerName: '' }), logged(world), withOwnPolicy(secured(world)))
  app.onError((error, c) => {
    world.log.error({ name: error.name, stack: error.stack }, 'failed')
    return c.text('That did not work, and it is our fault. Nothing you saved was lost.', 500)
  })
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', (c) => (world.isReady() ? c.text('ready') : c.text('not ready', 503)))
  // public pages that are kept: finished bytes, compressed already
  app.use(async (c, next) => (await keptPublic(world, build, c.req.raw)) ?? next())
  serveFiles(app, world)
  app.use(compress())
  app.use(async (c, next) =>
    isFromProgram(c.req.raw) || isFromMailProgram(c.req.raw) || isFromOurPages(c.req.raw, world.ownOrigins)
      ? next()
      : c.text('This form did not come from our pages.', 403),
  )
  const [usual, forBooks] = [limited(12), limited(31)]
  // a vendor's whole book is larger than any other form; figures and a photo that are too large are told at their field
  const takesBooks = /^\/(imports|profile\/advocacy|plans\/[^/]+\/(outcomes\/[^/]+\/bring|usage))(\.data)?$/
  app.use((c, next) => (takesBooks.test(c.req.path) ? forBooks(c, next) : usual(c, next)))
  app.all('*', async (c) => {
    const context = loadContext(world, c)
    const revisit = await versionOf(build, c.req.raw, context)
    if (revisit?.isFresh) return c.body(null, 304, revisitHeaders(revisit.etag))
    const response = await remix(checked(c.req.raw), context)
    if (revisit && response.status === 200) addHeaders(response, revisitHeaders(revisit.etag))
    // said here already, the compression need not open the answer to say it
    addHeaders(response, { Vary: 'Accept-Encoding', 'Cache-Control': 'no-store' })
    // nobody reads it: what feeds it (a file, a stream) would stay open
    if (c.req.raw.method === 'HEAD') await response.body?.cancel()
    return response
  })
  return app
}

async function keptPublic({ db, env, clock }: World, build: Build, request: Request) {
  const { entry } = typeof build === 'function' ? await build() : build
  const { keptResponse } = entry.module as unknown as { keptResponse: KeptResponse }
  return keptResponse(request, { db, now: clock().now, baseUrl: env.baseUrl, dataFolder: env.dataFolder })
}

function limited(megabytes: number) {
  return bodyLimit({
    maxSize: megabytes * 1024 * 1024,
    onError: (c) => c.text(`That is too large to send. The limit is ${megabytes} MB.`, 413),
  })
}

function serveFiles(app: Hono<Variables>, { env }: World) {
  const root = `${env.buildFolder}/client`
  const forEver = kept('public, max-age=31536000, immutable')
  app.use('/assets/*', forEver, serveStatic({ root, precompressed: true }))
  app.use('/:file{[^/]+\\.[a-z]+}', kept('public, max-age=3600'), serveStatic({ root }))
}

/** Adds what the answer does not say itself. */
function addHeaders({ headers }: Response, added: Record<string, string>) {
  for (const [name, value] of Object.entries(added)) if (!headers.has(name)) headers.set(name, value)
}

/** How long browsers keep a file that was found. */
function kept(control: string) {
  return async (c: Context, next: () => Promise<void>) => {
    await next()
    if (c.res.ok && !c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', control)
  }
}

/**
 * The request as Remix gets it. Its own cross-site check trusts forwarded headers and answers 500; ours has decided
 * already, so a form goes on without the `Origin` that Remix would compare. A HEAD goes on as a GET: Remix would let
 * go of the answer's body without ending it.
 */
function checked(request: Request): Request {
  if (request.method === 'GET') return request
  if (request.method === 'HEAD') return new Request(request, { method: 'GET' })
  const headers = new Headers(request.headers)
  headers.delete('origin')
  return new Request(request, { headers })
}

function revisitHeaders(etag: string) {
  return { ETag: etag, 'Cache-Control': 'private, no-cache', Vary: 'Cookie, Accept-Encoding' }
}

/** Asks the app for the version of a `.data` address; a cheap answer when nothing has changed since the last one. */
async function versionOf(build: Build, request: Request, context: AppLoadContext) {
  if (request.method !== 'GET' || !context.isDataRequest) return null
  const { entry } = typeof build === 'function' ? await build() : build
  const { revisit } = entry.module as unknown as { revisit: Revisit }
  return revisit(request, context)
}

function loadContext(world: World, c: Context<Variables>): AppLoadContext {
  const id = c.get('requestId')
  return {
    db: world.db,
    env: world.env,
    secret: world.secret,
    at: world.clock(),
    nonce: c.get('secureHeadersNonce') ?? '',
    requestId: id,
    address: addressOf(world, c),
    isDataRequest: c.req.path.endsWith('.data'),
    isHead: c.req.raw.method === 'HEAD',
    log: world.log.child({ requestId: id }),
    memo: new Map(),
    stopping: world.stopping.signal,
  }
}

/** Behind a proxy that we trust the last forwarded address is the caller's; else the connection's. */
function addressOf(world: World, c: Context): string {
  const forwarded = world.env.isBehindProxy && c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  if (forwarded) return forwarded
  return 'incoming' in (c.env ?? {}) ? (getConnInfo(c).remote.address ?? '') : ''
}

function logged({ log }: World) {
  return async (c: Context, next: () => Promise<void>) => {
    const began = performance.now()
    await next()
    c.res.headers.set('X-Request-Id', c.get('requestId'))
    const took = Math.round(performance.now() - began)
    // open pages say every few seconds that they are there: nothing that a log should hold
    const isBeat = c.req.method === 'POST' && c.req.path.endsWith('/live') && c.res.status === 204
    log[isBeat ? 'debug' : 'info'](
      {
        requestId: c.get('requestId'),
        method: c.req.method,
        path: loggedPath(c.req.path),
        status: c.res.status,
        took,
      },
      'request',
    )
  }
}

/**
 * A file's or public page's own content policy allows less than a page's, and stays; so does who may show a picture. What
 * names the sites that may frame it is not also forbidden to be framed.
 */
function withOwnPolicy(secure: MiddlewareHandler): MiddlewareHandler {
  const names = ['Content-Security-Policy', 'Cross-Origin-Resource-Policy']
  return async (c, next) => {
    let own: [string, string][] = []
    await secure(c, async () => {
      await next()
      own = names.flatMap((name): [string, string][] => {
        const value = c.res.headers.get(name)
        return value === null ? [] : [[name, value]]
      })
    })
    for (const [name, value] of own) c.res.headers.set(name, value)
    if (/frame-ancestors (?!'none')/.test(own[0]?.[1] ?? '')) c.res.headers.delete('X-Frame-Options')
  }
}

function secured({ env }: World) {
  const scripts = env.isDevelopment ? [NONCE, "'self'", "'unsafe-eval'"] : [NONCE, "'self'"]
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: scripts,
      styleSrc: env.isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'", NONCE],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: env.isDevelopment ? ["'self'", 'ws:'] : ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'strict-origin-when-cross-origin',
    strictTransportSecurity: env.baseUrl.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false,
    xFrameOptions: 'DENY',
    crossOriginOpenerPolicy: 'same-origin',
  })
}
