import type { ReferralState } from '#app/domain/advocacy/referral.ts'
import { receiptKey } from '#app/features/advocacy/consents/receipt-key.server.ts'
import { comeByLink } from '#app/features/advocacy/referrals/come-by-link.server.ts'
import { findByToken } from '#app/features/advocacy/referrals/find-referral.server.ts'
import { introducePeer } from '#app/features/advocacy/referrals/introduce-peer.server.ts'
import { lapseReferral } from '#app/features/advocacy/referrals/lapse-referrals.server.ts'
import { moveReferral } from '#app/features/advocacy/referrals/move-referral.server.ts'
import { openLink, openLinkOf } from '#app/features/advocacy/referrals/open-link.server.ts'
import { ownReferral } from '#app/features/advocacy/referrals/own-referral.server.ts'
import {
  contactForm,
  introduceForm,
  moveReferralForm,
} from '#app/features/advocacy/referrals/referral-form.ts'
import { moderateQuote } from '#app/features/advocacy/testimonials/moderate-quote.server.ts'
import { submitQuoteForm } from '#app/features/advocacy/testimonials/quote-form.ts'
import { returnQuote } from '#app/features/advocacy/testimonials/return-quote.server.ts'
import { submitQuote } from '#app/features/advocacy/testimonials/submit-quote.server.ts'
import { must, on } from './book.ts'
import { actorOf, type Key, type Tale, whoIs } from './people.ts'

const storySecret = 'the secret of a story, which opens nothing'
const vendorName = 'Lumen Analytics'

/** What somebody says about what changed, and what the vendor made of it. */
export type QuotePlan = {
  day: number
  by: Key
  words: string
  rating?: '3' | '4' | '5'
  /** Left out: without it. */
  isCompanyNamed?: true
  isTitleLeftOut?: true
  read?: { day: number; by: Key; as: 'approved' | 'published' } | { day: number; by: Key; asks: string }
}

/** Somebody gives a quote; the vendor puts it on the wall, accepts it, or gives it back. */
export function tellQuote(tale: Tale, plan: QuotePlan): void {
  const made = { testimonialId: '' }
  on(tale.book, plan.day, [
    '12:15',
    (tx, at) => {
      const { name, title } = whoIs(tale, plan.by)
      const form = submitQuoteForm.parse({
        ...{ quote: plan.words, rating: plan.rating ?? '', name, title },
        ...{ allowQuote: 'yes', allowName: 'yes' },
        allowTitle: plan.isTitleLeftOut || title === '' ? 'no' : 'yes',
        allowCompany: plan.isCompanyNamed ? 'yes' : 'no',
      })
      const receipt = receiptKey(storySecret, at)
      Object.assign(made, must(submitQuote(tx, actorOf(tale, plan.by), { ...form, receipt, vendorName }, at)))
    },
  ])
  const { read } = plan
  if (!read) return
  on(tale.book, read.day, [
    '09:20',
    (tx, at) => {
      const actor = actorOf(tale, read.by)
      if ('asks' in read) return void must(returnQuote(tx, actor, { ...made, reason: read.asks }, at))
      must(moderateQuote(tx, actor, { ...made, deed: 'approve' }, at))
      if (read.as === 'published') must(moderateQuote(tx, actor, { ...made, deed: 'publish' }, at))
    },
  ])
}

type MovePlan = {
  day: number
  by: Key
  to: ReferralState
  amount?: string
  currency?: string
  reason?: string
}

/** Somebody is referred: by a link that they fill in, or by an introduction that waits, and what came of it. */
export type ReferralPlan = {
  day: number
  by: Key
  introduced?: { company: string; role: string; why: string }
  came?: { name: string; company: string; email: string; message?: string }
  /** Who of the vendor looks after it. */
  owner?: Key
  moves?: MovePlan[]
  /** The day on which nobody had accepted it for too long. */
  lapses?: number
}

export function tellReferral(tale: Tale, plan: ReferralPlan): void {
  const made = { referralId: '' }
  const { introduced, came } = plan
  on(tale.book, plan.day, [
    '14:40',
    (tx, at) => {
      const actor = actorOf(tale, plan.by)
      if (introduced) {
        const peer = { ...introduceForm.parse(introduced), secret: storySecret }
        Object.assign(made, must(introducePeer(tx, actor, peer, at)))
      }
      if (!came) return
      const code = openLinkOf(tx, actor)?.code ?? must(openLink(tx, actor, {}, at)).code
      const contact = contactForm.parse({ phone: '', message: '', agree: 'yes', ...came })
      const coming = { ...contact, code, secret: storySecret, vendorName }
      const token = must(comeByLink(tx, coming, at))
      made.referralId = findByToken(tx, token)?.id ?? ''
      if (plan.owner) {
        const owner = personOf(tale, plan.owner)
        must(ownReferral(tx, owner, { ...made, ownerId: owner.userId }, at))
      }
    },
  ])
  tellMoves(tale, made, plan.moves ?? [])
  if (plan.lapses !== undefined)
    on(tale.book, plan.lapses, ['03:10', (tx, at) => void must(lapseReferral(tx, made.referralId, at))])
}

function tellMoves(tale: Tale, made: { referralId: string }, moves: readonly MovePlan[]): void {
  let before: ReferralState = 'accepted'
  for (const { day, by, ...move } of moves) {
    const from = before
    before = move.to
    on(tale.book, day, [
      '11:25',
      (tx, at) =>
        void must(
          moveReferral(tx, personOf(tale, by), moveReferralForm.parse({ ...made, from, ...move }), at),
        ),
    ])
  }
}

function personOf(tale: Tale, key: Key) {
  const { userId, name, email, staffRole } = whoIs(tale, key)
  return { userId, name, email, kind: 'staff' as const, staffRole }
}
