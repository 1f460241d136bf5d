import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayEditPrivateHalf, maySeeInternal } from '#app/domain/access/plan-policy.ts'
import { sharedTextName } from '#app/domain/activity/shared-text.ts'
import { togetherPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { writeTeamNotesForm } from '#app/features/plan/team-notes/team-notes-form.ts'
import { teamNotesPage } from '#app/features/plan/team-notes/team-notes-page.server.ts'
import { TeamNotesPage } from '#app/features/plan/team-notes/team-notes-page.tsx'
import { writeTeamNotes } from '#app/features/plan/team-notes/write-team-notes.server.ts'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({
  may: maySeeInternal,
  isHidden: true,
  load: ({ context: { db }, account, actor }) => ({
    slug: account.slug,
    accountName: account.name,
    place: {
      address: togetherPath(account.slug),
      name: sharedTextName('team_notes', account.id),
      personId: actor.userId,
    },
    ...teamNotesPage(db, { accountId: account.id, timeZone: account.timeZone }),
  }),
})

export const action = planAction({
  'write-team-notes': planIntent({
    may: mayEditPrivateHalf,
    isHidden: true,
    form: writeTeamNotesForm,
    run: writeTeamNotes,
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Team notes') }]

export default function TeamNotes() {
  return <TeamNotesPage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
}
