import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayOpenThemself } from '#app/domain/access/advocacy-policy.ts'
import { askPath } from '#app/domain/paths.ts'
import { PersonMenu } from '#app/features/accounts/person-menu.tsx'
import { SearchButton } from '#app/features/activity/search/search-button.tsx'
import { answerAsk } from '#app/features/advocacy/asks/answer-ask.server.ts'
import { AnswerPage } from '#app/features/advocacy/asks/answer-page.tsx'
import { answerForm } from '#app/features/advocacy/asks/ask-form.ts'
import { noteOpened } from '#app/features/advocacy/asks/opened-asks.server.ts'
import { ownAsk } from '#app/features/advocacy/asks/own-ask.server.ts'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { personAction, personIntent } from '#app/http/actions.server.ts'
import { personLoader } from '#app/http/loaders.server.ts'
import { refusalResponse } from '#app/http/refusal-response.server.ts'
import { AppShell } from '#app/ui/app-shell.tsx'

export const loader = personLoader({
  load: ({ context: { db, at }, person, params }) => {
    const ask = ownAsk(db, { userId: person.userId, askId: params.ask ?? '' }, at.now)
    if (!ask) throw refusalResponse({ code: 'not-found' })
    if (ask.state === 'sent') noteOpened(ask.askId, at.now)
    return { name: person.name, ask }
  },
})

export const action = personAction({
  'answer-ask': personIntent({
    may: mayOpenThemself,
    form: answerForm,
    run: answerAsk,
    done: ({ askId }) => ({ goTo: askPath(askId) }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'A question for you' }]

export default function Ask() {
  const { name, ask } = useLoaderData<typeof loader>()
  const vendorName = useVendorName()
  return (
    <AppShell
      name={vendorName}
      homeHref="/"
      aside={
        <>
          <SearchButton />
          <PersonMenu person={{ name }} />
        </>
      }
    >
      <RefusedNotice intents={['answer-ask']} />
      <AnswerPage ask={ask} vendorName={vendorName} />
    </AppShell>
  )
}
