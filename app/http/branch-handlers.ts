import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node'

type Leaf = { id: string; segments: string[]; order: string; pattern: RegExp }

/**
 * One Remix handler per page, each knowing only the routes of its own branch. Remix flattens, ranks and compiles every
 * route it knows for every request, several times; with its few own ones a page is a third cheaper. This is what
 * Remix's `serverBundles` do, without a second copy of the code. Addresses that belong to no page, and Remix's own
 * (`/__manifest`), go to a handler that knows everything.
 */
export function branchHandlers(build: ServerBuild): RequestHandler {
  const whole = createRequestHandler(build, 'production')
  const leaves = Object.values(build.routes)
    .filter((route) => route.path !== undefined || route.index)
    .map(({ id }) => leafOf(build, id))
    // a splat would take `/__manifest` too, and tell browsers that there is no other page
    .filter(({ segments }) => !segments.includes('*'))
    .sort((one, other) => (one.order < other.order ? -1 : 1))
  const handlers = new Map<string, RequestHandler>()
  return (request, context) => {
    const path = pathOf(request.url)
    const leaf = leaves.find(({ pattern }) => pattern.test(path))
    if (!leaf) return whole(request, context)
    const known = handlers.get(leaf.id)
    if (known) return known(request, context)
    const fresh = createRequestHandler(branchOf(build, leaf.id, leaves), 'production')
    handlers.set(leaf.id, fresh)
    return fresh(request, context)
  }
}

/** The path a request asks for, without the ending of its data. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  const end = url.indexOf('?', start)
  const path = start === -1 ? '/' : url.slice(start, end === -1 ? undefined : end)
  return path.replace(/\.data$/, '').replace(/^\/_root$/, '/')
}

function leafOf(build: ServerBuild, id: string): Leaf {
  const segments = ancestorsOf(build, id)
    .flatMap((ancestor) => build.routes[ancestor]?.path?.split('/') ?? [])
    .filter(Boolean)
  const pattern = segments.map((segment) => {
    if (segment === '*') return '.+'
    // `:outcome.csv` ends in fixed letters, and ranks as a fixed word like in Remix
    const parts = segment.split(/(:\w+)/).map((part) => (part.startsWith(':') ? '[^/]+' : escaped(part)))
    return parts.join('')
  })
  // fixed words before parameters before splats; an index before its layout
  const order = segments.map(rankOf).join('')
  const isIndex = build.routes[id]?.index ? '0' : '1'
  return { id, segments, order: `${order}|${isIndex}`, pattern: new RegExp(`^/${pattern.join('/')}/?$`) }
}

function rankOf(segment: string): string {
  if (segment === '*') return '2'
  return /^:\w+$/.test(segment) ? '1' : '0'
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The build with the routes of one page, and of the index pages above it, which its browser may navigate to. */
function branchOf(build: ServerBuild, leaf: string, leaves: Leaf[]): ServerBuild {
  const { segments = [] } = leaves.find(({ id }) => id === leaf) ?? {}
  const above = leaves.filter((other) => isAbove(other.segments, segments)).map(({ id }) => id)
  const ids = new Set([leaf, ...above].flatMap((id) => ancestorsOf(build, id)))
  const only = <T>(all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)))
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  }
}

function isAbove(one: string[], other: string[]): boolean {
  return one.length < other.length && one.every((segment, index) => segment === other[index])
}

function ancestorsOf(build: ServerBuild, id: string): string[] {
  const parent = build.routes[id]?.parentId
  return parent ? [...ancestorsOf(build, parent), id] : [id]
}
