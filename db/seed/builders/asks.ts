import type { AskType } from '#app/domain/advocacy/ask.ts'
import type { AskAnswer } from '#app/domain/advocacy/ask-state.ts'
import { shippedAsks } from '#app/domain/advocacy/ask-templates.ts'
import { fillIn } from '#app/domain/advocacy/merge-fields.ts'
import { answerAsk } from '#app/features/advocacy/asks/answer-ask.server.ts'
import { saveAdvocate } from '#app/features/advocacy/asks/save-advocate.server.ts'
import { sendAsk } from '#app/features/advocacy/asks/send-ask.server.ts'
import { must, on } from './book.ts'
import { actorOf, type Key, type Tale, whoIs } from './people.ts'

export type AskPlan = {
  day: number
  by: Key
  to: Key
  type: AskType
  answered?: { day: number; answer: AskAnswer }
}

/** The vendor asks somebody for something, in the words that Cairn brings along, and is answered or not. */
export function tellAsk(tale: Tale, { day, by, to, type, answered }: AskPlan): void {
  const made = { askId: '' }
  on(tale.book, day, [
    '10:10',
    (tx, at) => {
      const actor = actorOf(tale, by)
      const { userId, name } = whoIs(tale, to)
      const [{ subject, message }] = shippedAsks[type]
      const values = { name, 'first name': name.split(' ')[0] ?? name, sender: actor.name, vendor: '' }
      const words = { ...values, account: tale.name, outcome: null }
      const asked = { subject: fillIn(subject, words), message: fillIn(message, words) }
      Object.assign(made, must(sendAsk(tx, actor, { userId, type, ...asked }, at)))
    },
  ])
  if (!answered) return
  on(tale.book, answered.day, [
    '17:20',
    (tx, at) => {
      const { userId, name } = whoIs(tale, to)
      must(answerAsk(tx, { userId, name }, { ...made, answer: answered.answer }, at))
    },
  ])
}

export type AdvocatePlan = {
  day: number
  by: Key
  says: Partial<Record<'topics' | 'formats' | 'regions' | 'bio' | 'pointLimit', string>>
}

/** A customer says how they want to be asked, and who they are on a stage. */
export function tellAdvocate(tale: Tale, { day, by, says }: AdvocatePlan): void {
  on(tale.book, day, [
    '18:30',
    (tx, at) => {
      const { userId, name, email } = whoIs(tale, by)
      const person = { userId, name, email, kind: 'customer' as const, staffRole: null }
      must(saveAdvocate(tx, person, { edit: { values: says, was: {} }, photo: null }, at))
    },
  ])
}
