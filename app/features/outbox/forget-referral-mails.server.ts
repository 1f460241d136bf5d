import type { Tx } from '#db/transaction.server.ts'

/**
 * Takes what mails about a referral still say: those to the referred person go, with their address; those to others keep
 * their place and lose the company's name.
 */
export function forgetReferralMails(tx: Tx, referralId: string): void {
  const isAbout = `json_extract(facts, '$.referralId') = ?`
  tx.$client
    .prepare(`delete from outbox where kind = 'advocacy-referral-received' and ${isAbout}`)
    .run(referralId)
  tx.$client
    .prepare(
      `update outbox set facts = json_set(facts, '$.company', '')
        where kind = 'advocacy-referral-news' and ${isAbout}`,
    )
    .run(referralId)
}
