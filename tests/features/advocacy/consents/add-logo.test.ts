import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { addLogo, removeLogo } from '#app/features/advocacy/consents/add-logo.server.ts'
import { askForLogo } from '#app/features/advocacy/consents/ask-for-logo.server.ts'
import { consentsAbout } from '#app/features/advocacy/consents/consents-about.server.ts'
import { giveConsents } from '#app/features/advocacy/consents/give-consents.server.ts'
import { receiptKey } from '#app/features/advocacy/consents/receipt-key.server.ts'
import { storeCompanyLogo } from '#app/features/advocacy/consents/store-logo.server.ts'
import { wallLogos } from '#app/features/advocacy/public/live-logos.server.ts'
import { accountLogos } from '#db/schema/advocacy-consents.ts'
import { done, historyOf, may4, may5, openPlanStory, refused } from '../../plan/plan-story.ts'
import { openConsentStory, secret } from './consent-story.ts'

const logo = { sha256: 'ab'.repeat(32), name: 'logo.png', type: 'image/png', size: 2000 }

test('an approver or the vendor keeps one logo at a time; it allows nothing by itself', () => {
  const { db, account, maria, jonas, priya, preview } = openPlanStory()
  for (const as of [jonas.actor, preview])
    refused(db, addLogo, { as, input: { logo }, because: { code: 'not-allowed' } })
  refused(db, removeLogo, { as: jonas.actor, input: {}, because: { code: 'not-allowed' } })
  done(db, addLogo, { as: maria.actor, input: { logo } })
  done(db, addLogo, { as: priya.actor, input: { logo }, at: may5 })
  expect(db.select().from(accountLogos).all()).toMatchObject([
    { removedAt: may5.now, addedBy: maria.user.id },
    { removedAt: null, addedBy: priya.user.id, isOnWall: true },
  ])
  expect(consentsAbout(db, { about: 'account', aboutId: account.id })).toEqual([])
  done(db, removeLogo, { as: maria.actor, input: {}, at: may5 })
  const because = { code: 'already-done' as const, message: 'There is no logo here.' }
  refused(db, removeLogo, { as: maria.actor, input: {}, because })
  expect(historyOf(db, account.id).map(({ kind }) => kind)).toEqual([
    'logo-added',
    'logo-added',
    'logo-removed',
  ])
})

test('another picture than the one that was allowed is shown only once it is allowed itself', () => {
  const story = openConsentStory()
  const { db, account, maria, priya } = story
  done(db, addLogo, { as: maria.actor, input: { logo } })
  done(db, askForLogo, { as: priya.actor, input: {} })
  const on = { about: 'account' as const, aboutId: account.id, textHash: null }
  const receipt = receiptKey(secret, may4)
  const given = [{ scope: 'logo' as const, channels: ['website' as const], expiresOn: '2027-05-03' }]
  done(db, giveConsents, { as: maria.actor, input: { ...on, given, words: 'I allow it.', receipt } })
  const shown = () => wallLogos(db, may5.now)
  expect(shown()).toHaveLength(1)
  // whoever speaks for the company may bring a better one themself
  done(db, addLogo, { as: maria.actor, input: { logo }, at: may5 })
  expect(shown()).toHaveLength(1)
  done(db, addLogo, { as: priya.actor, input: { logo: { ...logo, sha256: 'cd'.repeat(32) } }, at: may5 })
  expect(shown()).toEqual([])
  expect(consentsAbout(db, on).filter(({ scope }) => scope === 'logo')).toMatchObject([
    { supersededAt: may5.now.getTime() },
    { grantedAt: null, channels: ['website'] },
  ])
})

test('pictures too large, drawings that run scripts and picture bombs are refused at their field', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'logo-'))
  const store = (bytes: BlobPart, name: string) => storeCompanyLogo(dataFolder, new File([bytes], name))
  const kinds = 'This kind of file is not taken here. Choose a picture: PNG, JPEG or WebP.'
  const refusedAtField = (said: string) => ({
    ok: false,
    refusal: { code: 'invalid', fields: { logo: said } },
  })
  expect(await store(new Uint8Array(20 * 1024 * 1024), 'huge.png')).toEqual(
    refusedAtField('Choose a file of 10 MB or less.'),
  )
  expect(await store('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'x.svg')).toEqual(
    refusedAtField(kinds),
  )
  const create = { width: 9000, height: 9000, channels: 3 as const, background: '#fff' }
  const bomb = await sharp({ create }).png().toBuffer()
  expect(await store(new Uint8Array(bomb), 'bomb.png')).toEqual(
    refusedAtField('This picture cannot be read. Save it again and choose it anew.'),
  )
  expect(await storeCompanyLogo(dataFolder, undefined)).toEqual(
    refusedAtField('Choose a picture: PNG, JPEG or WebP'),
  )
  const small = await sharp({ create: { ...create, width: 40, height: 20 } })
    .png()
    .toBuffer()
  expect(await store(new Uint8Array(small), 'logo.png')).toMatchObject({
    ok: true,
    value: { logo: { type: 'image/png' } },
  })
})

test('the vendor asks for the list of logos once, of who speaks for the company', () => {
  const { db, account, maria, priya } = openPlanStory()
  refused(db, askForLogo, { as: maria.actor, input: {}, because: { code: 'not-allowed' } })
  done(db, askForLogo, { as: priya.actor, input: {} })
  expect(consentsAbout(db, { about: 'account', aboutId: account.id })).toMatchObject([
    { scope: 'company_name', channels: ['website'], grantedAt: null },
    { scope: 'logo' },
  ])
  const message = 'They have been asked already, and have not answered yet.'
  refused(db, askForLogo, { as: priya.actor, input: {}, because: { code: 'already-done', message } })
})
