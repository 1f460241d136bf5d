import { readMoney } from '../outcomes/money.ts'
import type { RewardState } from './reward.ts'

/** A thank-you beside something public. `amount` in minor units of `currency`, where it has a price. */
export type DisclosedReward = {
  state: RewardState
  what: string
  amount: number | null
  currency: string | null
}

/**
 * The line that stands beside a published endorsement with a reward, always; null where none is due. What is due is
 * decided on the cautious side: from the moment a reward is suggested, because somebody may have spoken in the hope of it,
 * and for good once it was approved, taken back or not, because the words were given while it was promised. Only one that
 * was refused before anybody was told of it says nothing. It names no person: their name may stand there only by consent.
 */
export function disclosureLine(rewards: readonly DisclosedReward[], vendorName: string): string | null {
  const lines = rewards.flatMap((reward) => lineOf(reward, vendorName) ?? [])
  return lines.length === 0 ? null : lines.join(' ')
}

function lineOf(reward: DisclosedReward, vendorName: string): string | null {
  const what = whatOf(reward)
  const sentences: Record<RewardState, string | null> = {
    pending: `${vendorName} means to thank whoever gave this: ${what}.`,
    approved: `${vendorName} has promised whoever gave this a thank-you: ${what}.`,
    issued: `Whoever gave this received a thank-you from ${vendorName}: ${what}.`,
    rejected: null,
    reversed: `${vendorName} had promised whoever gave this a thank-you and took it back: ${what}.`,
  }
  return sentences[reward.state]
}

function whatOf({ what, amount, currency }: DisclosedReward): string {
  const words = what.trim().replace(/[.\s]+$/u, '')
  return amount !== null && currency !== null ? `${words}, worth ${readMoney(amount, currency)}` : words
}

/**
 * Whether the words for a reward can stand in public: they name neither the person nor the company it is for, whatever is
 * consented to. `names` are theirs.
 */
export function namesSomebody(what: string, names: readonly string[]): boolean {
  const said = wordsOf(what)
  return names.some((name) => {
    const all = wordsOf(name).filter((word) => word.length > 2)
    return all.some((word) => said.includes(word))
  })
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
