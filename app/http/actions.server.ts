import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import type { z } from 'zod'
import type { Person, PlanActor } from '#app/domain/access/actor.ts'
import type { Answer, Done } from '#app/domain/answer.ts'
import type { Moment } from '#app/domain/moment.ts'
import type { Refusal, Result } from '#app/domain/refusal.ts'
import { type Tx, write } from '#db/transaction.server.ts'
import {
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
import { onceByKey } from './idempotency.server.ts'
import { parseForm, type ReadForm, refuseStrayFiles, sortForm, type Typed } from './parse-form.server.ts'
import { sentenceOf, statusOf } from './refusal-response.server.ts'

type Files = Record<string, File>

/**
 * One thing a form can ask for. `may` decides before anything is read, and what `isHidden` is not there for those it
 * refuses; `form` checks the shape, and `file` names the field of the one file that may come along; `before` does what
 * cannot wait inside a transaction (hashing, storing a file) and adds to the input; `run` is the command; `done` says
 * where to go and which headers to send. A refusal of any of them changes nothing.
 */
type IntentParts<Scene, Who, S extends z.ZodType, B, V> = {
  may: (who: Who) => boolean
  isHidden?: true
  form: S
  file?: string
  before?: (scene: Scene, input: z.output<S>, files: Files) => Promise<Result<B>>
  run: (tx: Tx, who: Who, input: z.output<S> & B, at: Moment) => Result<V>
  done?: (value: V, scene: Scene) => Done | Promise<Done>
}

export type Intent<Scene, Who> = {
  may: (who: Who) => boolean
  isHidden?: true | undefined
  perform: (scene: Scene, who: Who, form: ReadForm) => Promise<Result<Done>>
}

/** Ties the parts of one intent together, so that form, command and answer agree in type. */
function makeIntent<Scene extends OpenScene, Who>() {
  return <S extends z.ZodType, V, B = unknown>(
    parts: IntentParts<Scene, Who, S, B, V>,
  ): Intent<Scene, Who> => ({
    may: parts.may,
    isHidden: parts.isHidden,
    async perform(scene, who, form) {
      const parsed = refuseStrayFiles(form.files, parts.file) ?? parseForm(parts.form, form.typed)
      if (!parsed.ok) return parsed
      const prepared = parts.before ? await parts.before(scene, parsed.value, form.files) : undefined
      if (prepared && !prepared.ok) return prepared
      const input = { ...(parsed.value as object), ...(prepared?.value as object) } as z.output<S> & B
      const { db, at } = scene.context
      const result = write(db, (tx) => {
        const run = () => parts.run(tx, who, input, at)
        // at the door everything is used up by itself; a kept answer would let a used code or link in again
        return who === null ? run() : onceByKey(tx, { scene, form, at }, run)
      })
      if (!result.ok) return result
      return { ok: true, value: parts.done ? await parts.done(result.value, scene) : {} }
    },
  })
}

export const planIntent = makeIntent<PlanScene, PlanActor>()
export const staffIntent = makeIntent<StaffScene, Person>()
export const personIntent = makeIntent<PersonScene, Person>()
export const openIntent = makeIntent<OpenScene, null>()

type Action = ((args: ActionFunctionArgs) => Promise<unknown>) & Guard
type Intents<Scene, Who> = Record<string, Intent<Scene, Who>>

/**
 * The forms of one plan's page: signed in, with a place on the account, and the intent's policy agrees. An address
 * without a page (`hasPage: false`) is answered whole, because Remix would drop the status of what is not a response.
 */
export function planAction(intents: Intents<PlanScene, PlanActor>, { hasPage = true } = {}): Action {
  const action = async (args: ActionFunctionArgs) => {
    const scene = await planScene(args)
    const answer = await answerForm(scene, scene.actor, intents)
    if (hasPage || scene.context.isDataRequest || answer instanceof Response) return answer
    return Response.json(answer.data, answer.init ?? undefined)
  }
  return Object.assign(action, { guard: 'plan' as const, intents: Object.keys(intents) })
}

/** The forms of a page on the vendor's side. */
export function staffAction(intents: Intents<StaffScene, Person>): Action {
  const action = async (args: ActionFunctionArgs) => {
    const scene = await staffScene(args)
    return answerForm(scene, scene.person, intents)
  }
  return Object.assign(action, { guard: 'staff' as const, intents: Object.keys(intents) })
}

/** The forms of a signed-in person about themself. */
export function personAction(intents: Intents<PersonScene, Person>): Action {
  const action = async (args: ActionFunctionArgs) => {
    const scene = await personScene(args)
    return answerForm(scene, scene.person, intents)
  }
  return Object.assign(action, { guard: 'person' as const, intents: Object.keys(intents) })
}

/** Forms for anybody; `because` says why nobody has to be signed in. */
export function openAction(because: string, intents: Intents<OpenScene, null>): Action {
  const action = async (args: ActionFunctionArgs) => answerForm(await openScene(args), null, intents)
  return Object.assign(action, {
    guard: 'open' as const,
    openBecause: because,
    intents: Object.keys(intents),
  })
}

async function answerForm<Scene extends OpenScene, Who>(
  scene: Scene,
  who: Who,
  intents: Intents<Scene, Who>,
) {
  const body = await readBody(scene.request)
  const form = body && sortForm(body)
  const intent = form && Object.hasOwn(intents, form.intent) ? intents[form.intent] : undefined
  if (!form || !intent)
    return refused('', {}, { code: 'invalid', message: 'This form is not known here. Reload the page.' })
  if (!intent.may(who))
    return refused(form.intent, form.typed, { code: intent.isHidden ? 'not-found' : 'not-allowed' })
  const result = await intent.perform(scene, who, form)
  if (!result.ok) return refused(form.intent, form.typed, result.refusal)
  return done(scene, form.intent, result.value)
}

async function readBody(request: Request): Promise<FormData | null> {
  try {
    return await request.formData()
  } catch {
    return null
  }
}

function refused(intent: string, typed: Typed, refusal: Refusal) {
  const { code, fields = {}, clashes = [] } = refusal
  const answer: Answer = {
    ok: false,
    intent,
    code,
    message: sentenceOf(refusal),
    fields,
    clashes,
    typed: withoutPassword(typed),
  }
  return data(answer, { status: statusOf(code) })
}

/** Everything typed goes back into the form, except what must not stand in a page's source. */
function withoutPassword({ password: _, ...typed }: Typed): Typed {
  return typed
}

/** With JavaScript the page stays and refreshes itself; without, the browser is sent to the page again. */
function done(scene: OpenScene, intent: string, { goTo, headers, isQuiet, stays, ...rest }: Done) {
  const { url, context } = scene
  if (goTo) throw redirect(goTo, { status: 303, headers })
  if (isQuiet && !context.isDataRequest) return new Response(null, { status: 204 })
  if (!context.isDataRequest && !stays)
    throw redirect(`${url.pathname}${url.search.replace(/^\?index&?/, '?').replace(/^\?$/, '')}`, {
      status: 303,
      headers,
    })
  const answer: Answer = { ok: true, intent, ...rest }
  return data(answer, { headers })
}
