import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { visibilities } from '../../app/domain/accounts/account.ts'
import { commentReactionKinds, commentSubjects } from '../../app/domain/plan/comment.ts'
import { id, instant } from '../columns.ts'
import { accounts } from './accounts.ts'
import { users } from './auth.ts'

/** What people said beside something of a plan. A thread is a comment and the answers that name it. */
export const comments = sqliteTable(
  'comments',
  {
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    subject: text('subject', { enum: commentSubjects }).notNull(),
    subjectId: text('subject_id').notNull(),
    visibility: text('visibility', { enum: visibilities }).notNull(),
    text: text('text').notNull(),
    authorId: text('author_id')
      .notNull()
      .references(() => users.id),
    writtenAt: instant('written_at').notNull(),
    /** The comment it answers; null for one that begins a thread. */
    threadId: text('thread_id'),
    editedAt: instant('edited_at'),
    /** Taken away by its author: the line stays, its words do not. */
    deletedAt: instant('deleted_at'),
    deletedBy: text('deleted_by').references(() => users.id),
    /** Set on the comment that begins a thread, when what it asked for is settled. */
    resolvedAt: instant('resolved_at'),
    resolvedBy: text('resolved_by').references(() => users.id),
    /** Counts its edits, from 1. */
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('comments_subject').on(t.accountId, t.subject, t.subjectId),
    index('comments_author').on(t.authorId),
  ],
)

/** What a comment said before it was edited. */
export const commentVersions = sqliteTable(
  'comment_versions',
  {
    commentId: text('comment_id')
      .notNull()
      .references(() => comments.id),
    number: integer('number').notNull(),
    text: text('text').notNull(),
    replacedAt: instant('replaced_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.number] })],
)

/** Who is named in a comment, and may see what it stands beside. */
export const commentMentions = sqliteTable(
  'comment_mentions',
  {
    commentId: text('comment_id')
      .notNull()
      .references(() => comments.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.userId] }), index('comment_mentions_user').on(t.userId)],
)

export const commentReactions = sqliteTable(
  'comment_reactions',
  {
    commentId: text('comment_id')
      .notNull()
      .references(() => comments.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    reaction: text('reaction', { enum: commentReactionKinds }).notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.userId, t.reaction] })],
)
