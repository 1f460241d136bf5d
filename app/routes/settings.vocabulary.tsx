import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageVocabulary } from '#app/domain/access/care-policy.ts'
import { todayIn } from '#app/domain/calendar-date.ts'
import { vocabularyPath } from '#app/domain/paths.ts'
import { readDate } from '#app/domain/reading.ts'
import { SettingsPage } from '#app/features/accounts/settings-page.tsx'
import { addTerms } from '#app/features/care/add-terms.server.ts'
import { removeTerm } from '#app/features/care/remove-term.server.ts'
import { addTermForm, importTermsForm, removeTermForm } from '#app/features/care/vocabulary-form.ts'
import { VocabularyPage } from '#app/features/care/vocabulary-page.tsx'
import { listTerms, ownTerms } from '#app/features/care/vocabulary-queries.server.ts'
import { type AddedTerms, readSaid, saidSearch } from '#app/features/care/what-was-added.ts'
import { staffAction, staffIntent } from '#app/http/actions.server.ts'
import { staffLoader } from '#app/http/loaders.server.ts'

export const loader = staffLoader({
  may: mayManageVocabulary,
  load: ({ context: { db, at }, signedIn, url }) => {
    const zone = signedIn.timeZone ?? 'UTC'
    const today = todayIn(zone, at.now)
    const terms = listTerms(db).map(({ id, term, kind, addedAt, addedBy }) => ({
      ...{ id, term, kind },
      about: `${addedBy ?? 'Somebody'}, ${readDate(todayIn(zone, addedAt), { today })}`,
    }))
    const own = ownTerms(db)
    return { own, terms, said: readSaid(url.searchParams, { own, terms }) }
  },
})

const tellWhatCame = (done: AddedTerms) => ({ goTo: `${vocabularyPath()}?${saidSearch(done)}` })

export const action = staffAction({
  'add-term': staffIntent({ may: mayManageVocabulary, form: addTermForm, run: addTerms, done: tellWhatCame }),
  'import-terms': staffIntent({
    may: mayManageVocabulary,
    form: importTermsForm,
    run: addTerms,
    done: tellWhatCame,
  }),
  'remove-term': staffIntent({
    may: mayManageVocabulary,
    form: removeTermForm,
    run: removeTerm,
    done: () => ({ goTo: vocabularyPath() }),
  }),
})

export const meta: MetaFunction = () => [{ title: 'Vocabulary' }]

export default function Vocabulary() {
  return (
    <SettingsPage
      current="vocabulary"
      title="Words of your own"
      description="Products, features and what else only you call by a name. They are marked where a customer’s own words belong, so that a plan is about their business and not about yours."
    >
      <VocabularyPage {...useLoaderData<typeof loader>()} />
    </SettingsPage>
  )
}
