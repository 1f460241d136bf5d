import { currentCode } from '#app/features/auth/totp.server.ts'
import { refreshStandings } from '#app/features/care/refresh-standings.server.ts'
import type { Db } from '#db/client.server.ts'
import { vendor } from '#db/schema/auth.ts'
import { makeContractPeriod } from '#tests/factories/contracts.ts'
import { makeExpansion } from '#tests/factories/expansions.ts'
import { makeAccount, makeStaff } from '#tests/factories/people.ts'
import type { Portal } from '#tests/setup/portal.ts'
import { makeTalks } from './story/advocacy-talks.ts'
import { makeAsks } from './story/asks.ts'
import { makeCaseStudies } from './story/case-studies.ts'
import { makeConsents } from './story/consents.ts'
import { makeImports } from './story/imports.ts'
import { makeOffice } from './story/office.ts'
import { makePath } from './story/path.ts'
import { idsOf, layFiles, makeDoors, makePeople } from './story/people.ts'
import { makePlan } from './story/plan.ts'
import { makeReviews } from './story/reviews.ts'
import { at } from './story/told.ts'
import { makeVoices } from './story/voices.ts'
import { makeWords } from './story/words.ts'
import { everybody, internalWord, type Who } from './who.ts'

/** The second factor of everybody on the vendor's side. */
const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const secondFactor = { totpSecret, totpConfirmedAt: new Date('2026-01-05T09:00:00Z') }

/** One account with a record of each kind, so that the same form can be filled in for `here` and for `there`. */
export type Place = ReturnType<typeof makePlace>

export type Story = Awaited<ReturnType<typeof tellStory>>

/** Two accounts alike, and everybody with their browser's cookie. */
export async function tellStory(portal: Portal) {
  const { db } = portal
  const { dataFolder } = portal.world.env
  db.insert(vendor)
    .values({ name: 'Fathom Systems', timeZone: 'Europe/Berlin', currency: 'EUR', createdAt: at.now })
    .run()
  layFiles(dataFolder)
  const office = makeOffice(db)
  const here = makePlace(db, 'Northwind')
  const there = makePlace(db, 'Alpenglow')
  const lead = makeStaff(db, 'lead', { name: 'Lena Lead', ...secondFactor })
  const admin = makeStaff(db, 'admin', { name: 'Ada Admin', ...secondFactor })
  const imports = await makeImports({ db, dataFolder, by: admin })
  await refreshStandings({ db, clock: () => at })
  const known = { ...here.users, stranger: there.users.approver, otherCsm: there.users.csm, lead, admin }
  const cookies = new Map<Who, string>()
  for (const who of everybody) {
    if (who === 'nobody') continue
    const cookie = await portal.signIn(who === 'preview' ? known.csm : known[who])
    cookies.set(who, who === 'preview' ? `${cookie}; cairn_preview=${here.accountId}` : cookie)
  }
  const code = currentCode(totpSecret, new Date(portal.clock.now))
  return { here, there, admin, cookies, ...office, ...imports, code }
}

function makePlace(db: Db, name: string) {
  const account = makeAccount(db, { name })
  const people = makePeople(db, account, secondFactor)
  const { agreed, ...plan } = makePlan(db, account, people)
  return {
    slug: account.slug,
    accountId: account.id,
    ...idsOf(db, account, people),
    ...plan,
    ...makeDoors(db, account, people.csm.user.id),
    ...makeWords(db, account, { people, goal: agreed }),
    ...makeReviews(db, people),
    ...makeVoices(db, account, people),
    ...makePath(db, account, people),
    ...makeAsks(db, account, people),
    ...makeTalks(db, account, people),
    ...makeConsents(db, account, people),
    ...makeCaseStudies(db, people),
    contractId: makeContractPeriod(db, account).id,
    expansionId: makeExpansion(db, account, { title: `${internalWord} in two more regions` }).id,
    lostExpansionId: makeExpansion(db, account, { state: 'lost', closedOn: '2026-04-01' }).id,
  }
}
