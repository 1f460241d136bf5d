import type { PlanActor } from '#app/domain/access/actor.ts'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import {
  type ConsentAbout,
  type ConsentChannel,
  type ConsentScope,
  consentChannels,
  consentScopes,
} from '#app/domain/advocacy/consent.ts'
import { consentWords } from '#app/domain/advocacy/consent-text.ts'
import type { Moment } from '#app/domain/moment.ts'
import { type Result, refuse } from '#app/domain/refusal.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { GiveInput } from './consent-form.ts'
import { linesOf } from './consent-lines.server.ts'
import { type ConsentThing, findConsentThing } from './consent-thing.server.ts'
import { giveConsents } from './give-consents.server.ts'
import { givingScene } from './giving-scene.server.ts'
import type { ReceiptKey } from './receipt-key.server.ts'
import { tellDifference } from './text-difference.server.ts'

export type GiveAsked = GiveInput & { about: ConsentAbout; aboutId: string; receipt: ReceiptKey }

/**
 * A press of "Give consent" on a thing's page: what was ticked of what stands there, with the words composed from it.
 * Refuses as `giveConsents` does, and: changed-meanwhile with the difference told when the text is another by now;
 * not-found for a scope nobody asked for.
 */
export function giveAskedConsents(
  tx: Tx,
  actor: PlanActor,
  input: GiveAsked,
  at: Moment,
): Result<{ receiptId: string }> {
  if (!mayAdvocate(actor)) return refuse('not-allowed')
  const { about, aboutId, receipt } = input
  const thing = findConsentThing(tx, { accountId: actor.accountId, about, aboutId })
  if (!thing) return refuse('not-found')
  const textHash = input.textHash === '' ? null : input.textHash
  if (textHash !== thing.textHash)
    return refuse('changed-meanwhile', { message: differenceOf(tx, input, thing) })
  const scopes = wordsIn(consentScopes, input.scopes)
  const scene = givingScene(tx, { actor, thing, scopes })
  const lines = linesOf(tx, { actor, thing, about, aboutId, timeZone: scene.timeZone }, at.now)
  const chosen = scopes.flatMap((scope) => lines.find((line) => line.scope === scope) ?? [])
  if (chosen.length < scopes.length) return refuse('not-found')
  const where = { channels: wordsIn(consentChannels, input.channels), territory: regionsIn(input.territory) }
  const given = chosen.map((line) => ({ ...line, ...where, expiresOn: input.expiresOn }))
  const words = consentWords(scene, given)
  return giveConsents(tx, actor, { about, aboutId, textHash, given, words, receipt }, at)
}

function differenceOf(tx: Tx, { about, aboutId, textHash }: GiveAsked, thing: ConsentThing): string {
  if (about === 'story' && thing.textHash)
    return tellDifference(tx, { storyId: aboutId, read: textHash, now: thing.textHash })
  return 'The text has changed since you read it. Read it again, then decide.'
}

function wordsIn<W extends ConsentScope | ConsentChannel>(known: readonly W[], text: string): W[] {
  const words = text.split(',')
  return known.filter((word) => words.includes(word))
}

function regionsIn(text: string): string[] {
  const regions = text.split(',').map((region) => region.trim())
  return [...new Set(regions.filter((region) => region !== ''))]
}
