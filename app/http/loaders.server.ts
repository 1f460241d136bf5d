import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Person, PlanActor } from '#app/domain/access/actor.ts'
import {
  demand,
  type Guard,
  type OpenScene,
  openScene,
  type PersonScene,
  type PlanScene,
  personScene,
  planScene,
  type StaffScene,
  staffScene,
} from './guard.server.ts'

type Loader<T> = ((args: LoaderFunctionArgs) => Promise<T>) & Guard
type Load<S, T> = (scene: S) => T | Promise<T>

/**
 * A page of one plan: signed in, with a place on the account, and `may` agrees. Else sign-in, 404 or 403; always 404
 * where the page `isHidden` from those without the right.
 */
export function planLoader<T>(options: {
  may: (actor: PlanActor) => boolean
  isHidden?: true
  load: Load<PlanScene, T>
}): Loader<T> {
  const loader = async (args: LoaderFunctionArgs) => {
    const scene = await planScene(args)
    demand(options.may(scene.actor), options)
    return await options.load(scene)
  }
  return Object.assign(loader, { guard: 'plan' as const })
}

/** A page of the vendor's side. Customers get 404, staff without the right 403. */
export function staffLoader<T>(options: {
  may: (person: Person) => boolean
  load: Load<StaffScene, T>
}): Loader<T> {
  const loader = async (args: LoaderFunctionArgs) => {
    const scene = await staffScene(args)
    demand(options.may(scene.person))
    return await options.load(scene)
  }
  return Object.assign(loader, { guard: 'staff' as const })
}

/** A page about the signed-in person themself. */
export function personLoader<T>(options: { load: Load<PersonScene, T> }): Loader<T> {
  const loader = async (args: LoaderFunctionArgs) => await options.load(await personScene(args))
  return Object.assign(loader, { guard: 'person' as const })
}

/** A page for anybody; `because` says why nobody has to be signed in. */
export function openLoader<T>(options: { because: string; load: Load<OpenScene, T> }): Loader<T> {
  const loader = async (args: LoaderFunctionArgs) => await options.load(await openScene(args))
  return Object.assign(loader, { guard: 'open' as const, openBecause: options.because })
}
