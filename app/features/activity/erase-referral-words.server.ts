import type { Tx } from '#db/transaction.server.ts'

/** Erases what the history of an account says of a referral. The events and their digests stay: the chain still holds. */
export function eraseReferralWords(
  tx: Tx,
  { accountId, referralId }: { accountId: string; referralId: string },
): void {
  tx.$client
    .prepare(
      `update event_texts set text = null where text is not null and event_id in (
        select id from events where chain = ? and kind like 'referral-%' and json_extract(facts, '$.referralId') = ?)`,
    )
    .run(accountId, referralId)
}
