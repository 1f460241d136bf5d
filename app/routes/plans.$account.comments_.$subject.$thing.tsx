import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayComment, maySeePlan } from '#app/domain/access/plan-policy.ts'
import { commentPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import {
  commentForm,
  editCommentForm,
  reactForm,
  readCommented,
  writeCommentForm,
} from '#app/features/plan/comments/comment-form.ts'
import { placeOf } from '#app/features/plan/comments/comment-place.server.ts'
import { conversationAbout } from '#app/features/plan/comments/conversation.server.ts'
import { ConversationPage } from '#app/features/plan/comments/conversation-page.tsx'
import { deleteComment } from '#app/features/plan/comments/delete-comment.server.ts'
import { editComment } from '#app/features/plan/comments/edit-comment.server.ts'
import { reactToComment } from '#app/features/plan/comments/react-to-comment.server.ts'
import { reopenThread } from '#app/features/plan/comments/reopen-thread.server.ts'
import { resolveThread } from '#app/features/plan/comments/resolve-thread.server.ts'
import { writeComment } from '#app/features/plan/comments/write-comment.server.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import type { PlanScene } from '#app/http/guard.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db }, account, actor, params, url }) => {
    const on = readCommented(params.subject, params.thing)
    const conversation = on && conversationAbout(db, { actor, account, ...on })
    if (!on || !conversation) throw refusalResponse({ code: 'not-found' })
    return { conversation, place: placeOf(db, account, on), opened: openedIn(url.searchParams) }
  },
})

/** The form that the address asks for, where no script opened one. */
function openedIn(search: URLSearchParams) {
  for (const form of ['answer', 'edit', 'remove'] as const) {
    const id = search.get(form)
    if (id) return { form, id }
  }
  return null
}

/** Pages of the app stay and look again; a browser without a script goes back to where the comment stands. */
const back = ({ commentId }: { commentId: string }, { context, account }: PlanScene) => {
  return context.isDataRequest ? {} : { goTo: commentPath(account.slug, { commentId }) }
}

export const action = planAction({
  'write-comment': planIntent({ may: mayComment, form: writeCommentForm, run: writeComment, done: back }),
  'edit-comment': planIntent({ may: mayComment, form: editCommentForm, run: editComment, done: back }),
  'delete-comment': planIntent({ may: mayComment, form: commentForm, run: deleteComment, done: back }),
  'resolve-thread': planIntent({ may: mayComment, form: commentForm, run: resolveThread, done: back }),
  'reopen-thread': planIntent({ may: mayComment, form: commentForm, run: reopenThread, done: back }),
  'react-to-comment': planIntent({ may: mayComment, form: reactForm, run: reactToComment, done: back }),
})

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: planTitle(matches, data ? `Comments on ${data.conversation.about}` : 'Comments') },
]

export default function Comments() {
  return <ConversationPage {...useLoaderData<typeof loader>()} />
}
