import { and, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { RewardAbout } from '#app/domain/advocacy/reward.ts'
import type { Db } from '#db/client.server.ts'
import { accounts } from '#db/schema/accounts.ts'
import { rewards } from '#db/schema/advocacy.ts'
import { stories } from '#db/schema/advocacy-stories.ts'
import { referrals, testimonials } from '#db/schema/advocacy-voices.ts'
import { users } from '#db/schema/auth.ts'
import { statement } from '#db/statement.server.ts'

const accountId = sql.placeholder('accountId')
const aboutId = sql.placeholder('aboutId')

const rewarded = statement((db) => {
  const shown = { userId: users.id, person: users.name, account: accounts.name, currency: accounts.currency }
  const referral = db
    .select(shown)
    .from(referrals)
    .innerJoin(users, eq(users.id, referrals.referrerId))
    .innerJoin(accounts, eq(accounts.id, referrals.accountId))
    .where(and(eq(referrals.id, aboutId), eq(referrals.accountId, accountId)))
    .prepare()
  const testimonial = db
    .select(shown)
    .from(testimonials)
    .innerJoin(users, eq(users.id, testimonials.userId))
    .innerJoin(accounts, eq(accounts.id, testimonials.accountId))
    .where(
      and(
        eq(testimonials.id, aboutId),
        eq(testimonials.accountId, accountId),
        ne(testimonials.state, 'requested'),
      ),
    )
    .prepare()
  const story = db
    .select(shown)
    .from(stories)
    .innerJoin(users, eq(users.id, stories.advocateId))
    .innerJoin(accounts, eq(accounts.id, stories.accountId))
    .where(
      and(eq(stories.id, aboutId), eq(stories.accountId, accountId), isNotNull(stories.approvedVersionId)),
    )
    .prepare()
  return { referral, testimonial, story } satisfies Record<RewardAbout, unknown>
})

type Asked = { accountId: string; about: RewardAbout; aboutId: string }

/**
 * Who gave what a reward would be for, and in which currency their company reckons; undefined for what is not on this
 * account, or was not given yet: a reward is never a bait.
 */
export function findRewarded(db: Db, { about, ...asked }: Asked) {
  return rewarded(db)[about].get(asked)
}

/** Whether a reward stands for this already, whatever became of those that were refused or taken back. */
export function hasReward(db: Db, asked: Omit<Asked, 'accountId'>): boolean {
  const standing = and(
    eq(rewards.about, asked.about),
    eq(rewards.aboutId, asked.aboutId),
    inArray(rewards.state, ['pending', 'approved', 'issued']),
  )
  return db.select({ id: rewards.id }).from(rewards).where(standing).get() !== undefined
}

const rewardById = statement((db) =>
  db
    .select({ reward: rewards, person: users.name, email: users.email, slug: accounts.slug })
    .from(rewards)
    .innerJoin(users, eq(users.id, rewards.userId))
    .innerJoin(accounts, eq(accounts.id, rewards.accountId))
    .where(eq(rewards.id, sql.placeholder('rewardId')))
    .prepare(),
)

/** A reward with the person it is for, or undefined. */
export function findReward(db: Db, rewardId: string) {
  return rewardById(db).get({ rewardId })
}
