import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { Person, PlanActor } from '#app/domain/access/actor.ts'
import { isStaff, type StaffPerson } from '#app/domain/access/actor.ts'
import { splitMailTicket } from '#app/domain/auth/mail-ticket.ts'
import { ownPath } from '#app/domain/paths.ts'
import { type Account, findPlace } from '#app/features/auth/find-place.server.ts'
import { mailCookie } from '#app/features/auth/mail-door.server.ts'
import { findSignedIn, type SignedIn } from '#app/features/auth/sessions.server.ts'
import { once } from './context.server.ts'
import { refusalResponse } from './refusal-response.server.ts'

/** What a loader or action of each kind is given: everything it needs, and nobody who should not be there. */
export type OpenScene = LoaderFunctionArgs & { signedIn: SignedIn | null; url: URL }
export type PersonScene = OpenScene & { signedIn: SignedIn; person: Person }
export type StaffScene = PersonScene & { person: StaffPerson }
export type PlanScene = PersonScene & { account: Account; actor: PlanActor }

/** The marker by which the access matrix finds every route's guard. */
export type Guard = {
  guard: 'plan' | 'staff' | 'person' | 'open' | 'api'
  intents?: string[]
  openBecause?: string
}

export async function openScene(args: LoaderFunctionArgs): Promise<OpenScene> {
  const { context, request } = args
  const url = new URL(request.url)
  const isSecure = context.env.baseUrl.startsWith('https:')
  // an open page that says by itself that it is there is not somebody at work: an idle session goes on ageing
  const isOnlyLook = /^\/plans\/[^/]+\/live$/.test(url.pathname)
  const world = { db: context.db, now: context.at.now, isSecure, isOnlyLook }
  const signedIn = await once(context, 'signed-in', () => findSignedIn(world, request.headers.get('cookie')))
  return { ...args, signedIn, url }
}

/**
 * Throws towards the sign-in page (401 for data) unless somebody is signed in. The note of its reader that a mail's link
 * carries goes no further than here: into a cookie for the sign-in page, and out of the address either way.
 */
export async function personScene(args: LoaderFunctionArgs): Promise<PersonScene> {
  const scene = await openScene(args)
  const { context, request } = args
  const isPage = request.method === 'GET' && !context.isDataRequest
  const { path, ticket } = splitMailTicket(scene.url)
  if (scene.signedIn) {
    if (isPage && ticket !== null) throw redirect(ownPath(path))
    return { ...scene, signedIn: scene.signedIn, person: scene.signedIn.person }
  }
  if (context.isDataRequest) throw refusalResponse({ code: 'not-signed-in' })
  const goTo = isPage ? path : scene.url.pathname
  const headers = isPage && ticket ? { 'Set-Cookie': mailCookie(scene, ticket) } : undefined
  throw redirect(`/sign-in?to=${encodeURIComponent(goTo)}`, { headers })
}

/** Throws 404 for customers: the vendor's addresses do not exist for them. */
export async function staffScene(args: LoaderFunctionArgs): Promise<StaffScene> {
  const scene = await personScene(args)
  if (!isStaff(scene.person)) throw refusalResponse({ code: 'not-found' })
  return { ...scene, person: scene.person }
}

/** Throws 404 unless the account in the address exists and the person has a place on it. */
export async function planScene(args: LoaderFunctionArgs): Promise<PlanScene> {
  const scene = await personScene(args)
  const slug = args.params.account ?? ''
  const previewOf = readPreview(args.request.headers.get('cookie'))
  const place = once(args.context, `place ${slug}`, () =>
    findPlace(args.context.db, slug, scene.person, previewOf),
  )
  if (!place) throw refusalResponse({ code: 'not-found' })
  return { ...scene, ...place }
}

/** Throws 403 unless the policy says yes; 404 for an address that those without the right must not learn of. */
export function demand(isAllowed: boolean, { isHidden = false } = {}): void {
  if (!isAllowed) throw refusalResponse({ code: isHidden ? 'not-found' : 'not-allowed' })
}

/** The account a staff member looks at with a customer's eyes, from their cookie. It can only take rights away. */
export function readPreview(cookies: string | null): string | null {
  return /(?:^|; )cairn_preview=([0-9A-Z]{26})/.exec(cookies ?? '')?.[1] ?? null
}
