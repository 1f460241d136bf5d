import { expect, test } from 'vitest'
import { readConsentPage } from '#app/features/advocacy/consents/consent-page.server.ts'
import { giveAskedConsents } from '#app/features/advocacy/consents/give-asked-consents.server.ts'
import { receiptKey } from '#app/features/advocacy/consents/receipt-key.server.ts'
import { requestConsents } from '#app/features/advocacy/consents/request-consents.server.ts'
import { withdrawConsent } from '#app/features/advocacy/consents/withdraw-consent.server.ts'
import { consentReceipts } from '#db/schema/advocacy-consents.ts'
import { write } from '#db/transaction.server.ts'
import { done, may4, may5, refused } from '../../plan/plan-story.ts'
import { firstText, hashOf, openConsentStory, requestFor, secret, writeText } from './consent-story.ts'

type Story = ReturnType<typeof openConsentStory>

function openAsked() {
  const story = openConsentStory()
  write(story.db, (tx) => requestConsents(tx, requestFor(story), may4))
  return story
}

const press = ({ storyId }: Story, given: object = {}) => ({
  ...{ about: 'story' as const, aboutId: storyId, receipt: receiptKey(secret, may4) },
  ...{ scopes: 'name,quote', channels: 'website,email', territory: '', expiresOn: '2027-05-03' },
  ...{ textHash: firstText, ...given },
})

test('what was ticked is given with the words composed from the page, and the page shows it', () => {
  const story = openAsked()
  const { db, account, storyId, jonas, maria, priya } = story
  done(db, giveAskedConsents, {
    as: jonas.actor,
    input: press(story, { territory: ' DACH, Nordics,, DACH' }),
  })
  expect(db.select().from(consentReceipts).get()?.words.split('\n')).toEqual([
    'I, Jonas Thiel, allow the vendor the following for “From two weeks to two days”:',
    '– Use my name: Jonas Thiel. Where: the website and e-mail, only in DACH and Nordics. Until 3 May 2027.',
    '– Quote me: “We stopped arguing about whose number was right.” Where: the website and e-mail, only in DACH and Nordics. Until 3 May 2027.',
    `It is for exactly the text with the fingerprint ${firstText}.`,
    'I speak for myself, as a member of Northwind.',
    'I can take any of it back at any time, with one press, without saying why.',
  ])
  const page = (actor: typeof jonas.actor | typeof priya.actor) =>
    readConsentPage(db, { actor, account, about: 'story', aboutId: storyId, now: may4.now })
  expect(page(jonas.actor)).toMatchObject({
    ...{ version: 'Version 1', signer: 'Jonas Thiel', basis: '', expiresOn: '2027-05-03' },
    given: [
      { scope: 'name', isTheirs: true },
      { scope: 'quote', until: '3 May 2027', giver: 'Jonas Thiel' },
    ],
    open: [{ scope: 'logo', state: 'requested', isTheirs: false }],
  })
  expect(page(maria.actor)).toMatchObject({ basis: 'Head of finance', open: [{ isTheirs: true }] })
  expect(page(priya.actor)).toMatchObject({ signer: '', given: [{ isTheirs: false }, { isTheirs: false }] })
})

test('a press on an old text is refused, and told what is different', () => {
  const story = openAsked()
  writeText(story.db, story.storyId, { number: 2, quote: 'We argue less.' })
  const message =
    'You read version 1, and version 2 stands now. Changed: the quote. The quote was “We stopped arguing about whose number was right.” and is “We argue less.” now. Read it again, then decide.'
  const page = { ...press(story), textHash: firstText }
  const stale = { code: 'changed-meanwhile', message } as const
  // the request is for the first text; once a newer one is asked for, the first cannot be given any more
  write(story.db, (tx) =>
    requestConsents(tx, requestFor(story, { textHash: hashOf('We argue less.') }), may5),
  )
  refused(story.db, giveAskedConsents, { as: story.jonas.actor, input: page, because: stale })
})

test('a scope nobody asked for, and somebody else’s, are refused; giving after taking back is a new row', () => {
  const story = openAsked()
  const { db, account, storyId, jonas, priya } = story
  const foreign = press(story, { scopes: 'photo' })
  refused(db, giveAskedConsents, { as: jonas.actor, input: foreign, because: { code: 'not-found' } })
  refused(db, giveAskedConsents, { as: priya.actor, input: press(story), because: { code: 'not-allowed' } })
  const message = 'Only somebody who speaks for the company can allow this. An approver can name you.'
  const logo = press(story, { scopes: 'logo' })
  refused(db, giveAskedConsents, { as: jonas.actor, input: logo, because: { code: 'not-allowed', message } })
  done(db, giveAskedConsents, { as: jonas.actor, input: press(story, { scopes: 'quote' }) })
  const read = () =>
    readConsentPage(db, { actor: jonas.actor, account, about: 'story', aboutId: storyId, now: may5.now })
  const consentId = read()?.given[0]?.consentId ?? ''
  done(db, withdrawConsent, { as: jonas.actor, input: { consentId }, at: may5 })
  expect(read()?.open).toMatchObject([
    { scope: 'name' },
    { scope: 'quote', state: 'withdrawn', since: '5 May' },
    {},
  ])
  const again = { ...press(story, { scopes: 'quote' }), receipt: receiptKey(secret, may5) }
  done(db, giveAskedConsents, { as: jonas.actor, input: again, at: may5 })
  expect(read()?.given).not.toMatchObject([{ consentId }])
  expect(read()?.given).toHaveLength(1)
})
