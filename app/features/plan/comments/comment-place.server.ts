import type { PlanActor } from '#app/domain/access/actor.ts'
import { stages } from '#app/domain/care/stages.ts'
import {
  commentAnchor,
  conversationPath,
  gatePath,
  goalPath,
  milestonePath,
  outcomePath,
  personPath,
  planStoryPath,
  reviewPath,
} from '#app/domain/paths.ts'
import { type CommentSubject, readClaimSubject } from '#app/domain/plan/comment.ts'
import type { Db } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import { findComment } from './find-comment.server.ts'

type About = { subject: CommentSubject; subjectId: string }

const holders = statement((db) =>
  db.$client
    .prepare<{ accountId: string; id: string }, string>(`
    select outcome_id from measurements where id = @id and account_id = @accountId
    union all select review_id from review_items where id = @id and account_id = @accountId
    union all select stage from stage_spells one where id = @id and account_id = @accountId
      and not exists (select 1 from stage_spells later where later.account_id = @accountId
        and later.stage = one.stage and later.entered_at > one.entered_at)`)
    .pluck(),
)

/** What holds a thing that has no page by itself: a figure's outcome, an item's review, a time in a stage's stage. */
export function holderOf(db: Db, ids: { accountId: string; id: string }): string | undefined {
  return holders(db).get(ids)
}

/** The address of the page that shows a thing with what is said about it. At most one statement. */
export function placeOf(db: Db, account: { id: string; slug: string }, about: About): string {
  const { slug } = account
  const { subject, subjectId: id } = about
  const alone = conversationPath(slug, about)
  switch (subject) {
    case 'goal':
      return goalPath(slug, id)
    case 'outcome':
      return outcomePath(slug, id)
    case 'milestone':
      return milestonePath(slug, id)
    case 'stakeholder':
      return personPath(slug, id)
    case 'claim': {
      const claim = readClaimSubject(id)
      return claim ? `${planStoryPath(slug, claim.storyId)}?claim=${claim.key}` : alone
    }
    default: {
      const holder = holderOf(db, { accountId: account.id, id })
      if (!holder) return alone
      if (subject === 'measurement') return `${outcomePath(slug, holder)}?figure=${id}`
      if (subject === 'review_item') return `${reviewPath(slug, holder)}?item=${id}`
      const stage = stages.find((one) => one === holder)
      return stage ? gatePath(slug, stage) : alone
    }
  }
}

type Asked = { account: { id: string; slug: string }; commentId: string }

/** Where one comment stands, its anchor included; null for what this reader may not see, or is not there. */
export function commentPlace(db: Db, actor: PlanActor, { account, commentId }: Asked): string | null {
  const comment = findComment(db, actor, commentId)
  return comment ? `${placeOf(db, account, comment)}${commentAnchor(comment.id)}` : null
}
