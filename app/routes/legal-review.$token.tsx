import { data } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { hashSecret } from '#app/domain/auth/derive.ts'
import { ok, type Result } from '#app/domain/refusal.ts'
import {
  answerLegalReview,
  commentAsLegal,
  suggestAsLegal,
} from '#app/features/advocacy/stories/answer-legal-review.server.ts'
import { legalPage } from '#app/features/advocacy/stories/legal-page.server.ts'
import { ClosedLegalPage, LegalPage } from '#app/features/advocacy/stories/legal-page.tsx'
import {
  legalChangesForm,
  legalCommentForm,
  legalSuggestForm,
  legalVerdictForm,
} from '#app/features/advocacy/stories/story-form.ts'
import { limitsAt, networkAt } from '#app/features/auth/doorway.server.ts'
import { openAction, openIntent } from '#app/http/actions.server.ts'
import type { OpenScene } from '#app/http/guard.server.ts'
import { openLoader } from '#app/http/loaders.server.ts'
import { refusalResponse, statusOf } from '#app/http/refusal-response.server.ts'

const because = 'a legal reviewer is no user: the address in their mail opens one text, for one purpose'

export const loader = openLoader({
  because,
  load: ({ context: { db, at }, params }) => {
    const shown = legalPage(db, { token: params.token ?? '', now: at.now })
    if (!shown) throw refusalResponse({ code: 'not-found' })
    return data(shown, { status: shown.door === 'open' ? 200 : statusOf('gone') })
  },
})

/** The address's token, once its limits are spent: by the door, and by the network it is tried from. */
async function atTheDoor(scene: OpenScene): Promise<Result<{ token: string }>> {
  const token = scene.params.token ?? ''
  const spent = await limitsAt(scene).spend([
    { limit: 'legal-network', of: networkAt(scene) },
    { limit: 'legal-door', of: hashSecret(token) },
  ])
  return spent.ok ? ok({ token }) : spent
}

const open = { may: () => true, before: atTheDoor }

export const action = openAction(because, {
  'approve-text': openIntent({
    ...open,
    form: legalVerdictForm,
    run: (tx, _nobody, input, at) => answerLegalReview(tx, { ...input, verdict: 'approved' }, at),
  }),
  'ask-for-changes': openIntent({
    ...open,
    form: legalChangesForm,
    run: (tx, _nobody, input, at) => answerLegalReview(tx, { ...input, verdict: 'changes' }, at),
  }),
  'comment-on-story': openIntent({
    ...open,
    form: legalCommentForm,
    run: (tx, _nobody, input, at) => commentAsLegal(tx, input, at),
  }),
  'suggest-words': openIntent({
    ...open,
    form: legalSuggestForm,
    run: (tx, _nobody, input, at) => suggestAsLegal(tx, input, at),
  }),
})

export const meta: MetaFunction = () => [
  { title: 'A text to review' },
  { name: 'robots', content: 'noindex' },
]

export default function LegalReviewRoute() {
  const shown = useLoaderData<typeof loader>()
  return shown.door === 'open' ? <LegalPage {...shown} /> : <ClosedLegalPage door={shown.door} />
}
