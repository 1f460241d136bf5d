import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayAdvocate } from '#app/domain/access/advocacy-policy.ts'
import { maySeePlan } from '#app/domain/access/plan-policy.ts'
import { inviteAnswers } from '#app/domain/advocacy/speaking.ts'
import { ok } from '#app/domain/refusal.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { noteOpened } from '#app/features/advocacy/asks/opened-asks.server.ts'
import { receiptKey } from '#app/features/advocacy/consents/receipt-key.server.ts'
import { allowShown } from '#app/features/advocacy/speaking/allow-shown.server.ts'
import { answerInvite } from '#app/features/advocacy/speaking/answer-invite.server.ts'
import { confirmTalk } from '#app/features/advocacy/speaking/confirm-talk.server.ts'
import { answerInviteForm, inviteForm, shownOfMeForm } from '#app/features/advocacy/speaking/speaking-form.ts'
import { TalkPage } from '#app/features/advocacy/speaking/talk-page.tsx'
import { talkPage } from '#app/features/advocacy/speaking/talk-queries.server.ts'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account: { slug }, actor, params, url }) => {
    const talk = talkPage(db, actor, { inviteId: params.invite ?? '', now: at.now })
    if (!talk) throw refusalResponse({ code: 'not-found' })
    if (talk.isMine && talk.askId) noteOpened(talk.askId, at.now)
    const meant = url.searchParams.get('answer')
    return { slug, talk, wished: inviteAnswers.find((answer) => answer === meant) ?? null }
  },
})

export const action = planAction({
  'answer-invite': planIntent({
    ...{ may: mayAdvocate, form: answerInviteForm, run: answerInvite },
    done: ({ answer }) => ({
      message: answer === 'declined' ? 'Noted. Thank you for saying so' : 'Noted. Thank you',
    }),
  }),
  'confirm-talk': planIntent({
    ...{ may: mayAdvocate, form: inviteForm, run: confirmTalk },
    done: () => ({ message: 'Confirmed. Thank you' }),
  }),
  'allow-shown': planIntent({
    ...{ may: mayAdvocate, form: shownOfMeForm, run: allowShown },
    before: async ({ context }) => ok({ receipt: receiptKey(context.secret, context.at) }),
    done: () => ({ message: 'Allowed. The receipt is on its way' }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'A talk') }]

export default function Talk() {
  return (
    <>
      <RefusedNotice intents={['answer-invite', 'confirm-talk']} />
      <TalkPage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
    </>
  )
}
