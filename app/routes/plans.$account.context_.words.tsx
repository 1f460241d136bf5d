import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayAllowWord } from '#app/domain/access/care-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { readDate } from '#app/domain/reading.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { allowWord } from '#app/features/care/allow-word.server.ts'
import { AllowedWordsPage } from '#app/features/care/allowed-words-page.tsx'
import { endAllowedWord } from '#app/features/care/end-allowed-word.server.ts'
import { vocabularyTexts } from '#app/features/care/vocabulary-queries.server.ts'
import { allowWordForm, endAllowedWordForm } from '#app/features/care/word-form.ts'
import { listAllowedWords } from '#app/features/care/word-queries.server.ts'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({
  may: mayAllowWord,
  load: ({ context: { db, at }, account }) => {
    const today = todayIn(account.timeZone, at.now)
    const dayOf = (instant: Date) => readDate(todayIn(account.timeZone, instant), { today })
    return {
      slug: account.slug,
      accountName: account.name,
      words: listAllowedWords(db, account.id).map(({ id, term, reason, allowedBy, allowedAt }) => ({
        ...{ id, term, reason },
        about: `${allowedBy ?? 'Somebody'}, ${dayOf(allowedAt)}`,
      })),
      terms: vocabularyTexts(db),
    }
  },
})

export const action = planAction({
  'allow-word': planIntent({ may: mayAllowWord, form: allowWordForm, run: allowWord }),
  'end-allowed-word': planIntent({
    may: mayAllowWord,
    form: endAllowedWordForm,
    run: endAllowedWord,
    done: () => ({ message: 'It counts as one of our terms again' }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Plain words') }]

export default function Words() {
  return (
    <>
      <RefusedNotice intents={['end-allowed-word']} />
      <AllowedWordsPage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
    </>
  )
}
