import { form, type Portal, type Question } from '#tests/setup/portal.ts'
import type { Found } from './discover.ts'
import { andUndo, fingerprint, writesOf } from './fingerprint.ts'
import { customers, expectedOf, type Row } from './row.ts'
import type { Place, Story } from './story.ts'
import { everybody, internalWord, type Who } from './who.ts'

/** One person before one loader or intent; `check` says what went wrong, or nothing. */
export type Cell = { found: Found; who: Who; isAllowed: boolean; check: () => Promise<string[]> }

export type Stage = { portal: Portal; story: Story }

type Answer = { status: number; location: string; text: string; wrote: boolean }

/** Every way of asking that a person has: a whole page, its data, one child's data alone, a form with and without JavaScript. */
export function cellOf(stage: Stage, found: Found, row: Row, who: Who): Cell {
  const check =
    found.kind === 'loader'
      ? () => checkLoader(stage, { found, row, who })
      : () => checkIntent(stage, { found, row, who })
  return { found, who, isAllowed: expectedOf(row, who) === 'ok', check }
}

type Ask = { found: Found; row: Row; who: Who }

async function checkLoader({ portal, story }: Stage, { found, row, who }: Ask): Promise<string[]> {
  const expected = expectedOf(row, who)
  const wrong: string[] = []
  const params = paramsOf(row, { place: story.here, story, who })
  for (const [way, path] of Object.entries(waysTo(found, row, params))) {
    const answer = await ask(portal, story, { who, path })
    wrong.push(...judge(answer, { expected, who, row, way: `GET ${path}`, isData: way !== 'page' }))
    if (answer.wrote) wrong.push(`GET ${path} wrote`)
  }
  if (expected !== 'ok') return wrong
  for (const [name, value] of swaps(params, paramsOf(row, { place: story.there, story, who }))) {
    const pair = { foreign: value.foreign, missing: value.missing }
    const asked = Object.values(pair).map((id) =>
      ask(portal, story, { who, path: fill(found.pattern, { ...params, [name]: id }) }),
    )
    const [foreign, missing] = await Promise.all(asked)
    wrong.push(...judgeAlike(foreign, missing, { name, pair }))
  }
  return wrong
}

async function checkIntent({ portal, story }: Stage, { found, row, who }: Ask): Promise<string[]> {
  const expected = expectedOf(row, who)
  const body = row.body?.(story.here, story, who) ?? {}
  const params = paramsOf(row, { place: story.here, story, who })
  const press = (path: string, fields: typeof body) =>
    andUndo(portal.db, () => ask(portal, story, { who, path, question: form(found.intent, fields) }))
  const wrong: string[] = []
  for (const isData of [false, true]) {
    const path = actionPath(found, row, { params, isData })
    wrong.push(
      ...judge(await press(path, body), { expected, who, row, way: `POST ${path} ${found.intent}`, isData }),
    )
  }
  if (expected !== 'ok') return wrong
  const path = actionPath(found, row, { params, isData: true })
  for (const [name, pair] of swaps(body, row.body?.(story.there, story, who) ?? {})) {
    const foreign = await press(path, { ...body, [name]: pair.foreign })
    const missing = await press(path, { ...body, [name]: pair.missing })
    wrong.push(...judgeAlike(foreign, missing, { name, pair }))
  }
  for (const [name, pair] of swaps(params, paramsOf(row, { place: story.there, story, who }))) {
    const foreign = await press(
      actionPath(found, row, { params: { ...params, [name]: pair.foreign }, isData: true }),
      body,
    )
    const missing = await press(
      actionPath(found, row, { params: { ...params, [name]: pair.missing }, isData: true }),
      body,
    )
    wrong.push(...judgeAlike(foreign, missing, { name, pair, mayPass: true }))
  }
  return wrong
}

type Expectation = {
  expected: ReturnType<typeof expectedOf>
  who: Who
  row: Row
  way: string
  isData: boolean
}

function judge(answer: Answer, { expected, who, row, way, isData }: Expectation): string[] {
  const wrong: string[] = []
  const said = `${answer.status}${answer.location && ` to ${answer.location}`}`
  if (!isExpected(answer, { expected, who, row, isData, isForm: way.startsWith('POST') }))
    wrong.push(`${way}: expected ${expected}, was ${said}`)
  if (expected !== 'ok' && answer.wrote) wrong.push(`${way}: refused, and yet something changed`)
  const isOutside =
    who === 'nobody' ||
    who === 'preview' ||
    who === 'stranger' ||
    customers.some((customer) => customer === who)
  if (expected === 'ok') wrong.push(...misread(answer.text, row, who).map((what) => `${way}: ${what}`))
  if (isOutside && answer.text.includes(internalWord))
    wrong.push(`${way}: holds what only the vendor may see`)
  return wrong
}

function misread(text: string, { shows, hides }: Row, who: Who): string[] {
  const missing = shows?.(who).filter((word) => !text.includes(word)) ?? []
  const leaked = hides?.(who).filter((word) => text.includes(word)) ?? []
  return [...missing.map((word) => `does not show ${word}`), ...leaked.map((word) => `shows ${word}`)]
}

/** A redirect inside a data answer is 202; sign-in is a redirect for pages and 401 for data. */
function isExpected(
  { status, location }: Answer,
  { expected, who, row, isData, isForm }: Omit<Expectation, 'way'> & { isForm: boolean },
): boolean {
  if (expected === 'sign-in')
    return isData ? status === 401 : status === 302 && location.startsWith('/sign-in?to=')
  if (expected !== 'ok') return status === expected
  const rightly = typeof row.answers === 'function' ? row.answers(who, isData) : row.answers
  const asked = rightly ?? (isForm ? 303 : 200)
  if (asked >= 300 && asked < 400)
    return isData ? status === 202 || (isForm && status === 200) : status === asked
  return status === asked
}

/**
 * Another account's id and one that does not exist: refused alike to the byte, and nothing changed. An id in the
 * address of a form may be one the command does not ask for (`mayPass`): then both are answered alike.
 */
function judgeAlike(
  foreign: Answer | undefined,
  missing: Answer | undefined,
  { name, pair, mayPass = false }: Pair,
): string[] {
  if (!foreign || !missing) return []
  const wrong: string[] = []
  const isRefused = foreign.status >= 400 && foreign.status < 500
  if (!isRefused && !(mayPass && foreign.status < 400))
    wrong.push(`a foreign ${name} was answered ${foreign.status}`)
  if (!mayPass && (foreign.wrote || missing.wrote))
    wrong.push(`a foreign or missing ${name} changed something`)
  const masked = [foreign.text.replaceAll(pair.foreign, '…'), missing.text.replaceAll(pair.missing, '…')]
  if (foreign.status !== missing.status || masked[0] !== masked[1])
    wrong.push(`a foreign ${name} (${foreign.status}) reads unlike a missing one (${missing.status})`)
  return wrong
}

type Pair = { name: string; pair: Swap; mayPass?: boolean }

type Asking = { who: Who; path: string; question?: Question }

async function ask(portal: Portal, story: Story, { who, path, question = {} }: Asking): Promise<Answer> {
  const { db } = portal
  const [writes, before] = [writesOf(db), asTold(portal)]
  const response = await portal.ask(path, {
    as: story.cookies.get(who),
    from: `192.0.2.${everybody.indexOf(who) + 1}`,
    ...question,
  })
  const text = await readAnswer(response)
  const wrote = writesOf(db) !== writes && fingerprint(db) !== before
  return { status: response.status, location: response.headers.get('location') ?? '', text, wrote }
}

const told = new WeakMap<Portal, string>()

/** The fingerprint of the story as it was told: nothing of what the cells do stays. */
function asTold(portal: Portal): string {
  const print = told.get(portal) ?? fingerprint(portal.db)
  told.set(portal, print)
  return print
}

/** The text without what differs from answer to answer: the nonce and fresh ids. A stream is not waited for. */
async function readAnswer(response: Response): Promise<string> {
  if (response.headers.get('content-type')?.includes('event-stream')) {
    await response.body?.cancel()
    return ''
  }
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
  const text = await response.text()
  return (nonce ? text.replaceAll(nonce, '…') : text).replace(
    /formSeed[\\",]+[0-9A-Z]{26}|value="[0-9A-Z]{26}[^"]*"/g,
    '…',
  )
}

type Swap = { foreign: string; missing: string }

const missingId = '01KQFW0000NEVER0EX1STED000'

/** The fields that hold an id: those that another account's would fill in differently. */
function swaps(
  own: Record<string, string | string[]>,
  foreign: Record<string, string | string[]>,
): [string, Swap][] {
  return Object.entries(own).flatMap(([name, value]) => {
    const theirs = foreign[name]
    const isId =
      typeof value === 'string' &&
      typeof theirs === 'string' &&
      value !== theirs &&
      /^[0-9A-Z]{26}$/.test(value)
    return isId ? [[name, { foreign: theirs, missing: missingId }] as [string, Swap]] : []
  })
}

type Standpoint = { place: Place; story: Story; who: Who }

function paramsOf(row: Row, { place, story, who }: Standpoint): Record<string, string> {
  return { account: place.slug, ...row.params?.(place, who, story) }
}

/** The addresses of a loader, by way of asking. What answers by itself (a file, a stream) is no part of a page: asked as data it must guard itself all the same. */
function waysTo(found: Found, row: Row, params: Record<string, string>) {
  const path = row.path ?? fill(found.pattern, params)
  const search = row.search ?? ''
  const data = `${path === '/' ? '/_root' : path}.data`
  const child = `${data}?_routes=${encodeURIComponent(found.routeId)}${search.replace('?', '&')}`
  const ways = { page: `${path}${search}`, data: `${data}${search}`, child }
  const asked = row.ways ?? (found.isPage ? ['page', 'data', 'child'] : ['page', 'data'])
  return Object.fromEntries(Object.entries(ways).filter(([way]) => asked.some((one) => one === way)))
}

function actionPath(
  found: Found,
  row: Row,
  { params, isData }: { params: Record<string, string>; isData: boolean },
): string {
  const path = fill(found.pattern, params)
  const index = found.isIndex ? '?index' : ''
  return `${path === '/' && isData ? '/_root' : path}${isData ? '.data' : ''}${index || (row.search ?? '')}`
}

function fill(pattern: string, params: Record<string, string>): string {
  return pattern.replace(
    /:(\w+)\??|\*/g,
    (whole, name: string | undefined) => params[name ?? whole] ?? 'missing',
  )
}
