import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageStageTeam } from '#app/domain/access/care-policy.ts'
import { stageTeamPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { nameStageOwner } from '#app/features/care/name-stage-owner.server.ts'
import { nameStageOwnerForm } from '#app/features/care/stage-owner-form.ts'
import { stageTeamPage } from '#app/features/care/stage-team.server.ts'
import { StageTeamPage } from '#app/features/care/stage-team-page.tsx'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({
  may: mayManageStageTeam,
  load: ({ context: { db }, account }) => ({
    ...stageTeamPage(db, account),
    ...{ slug: account.slug, accountName: account.name },
  }),
})

export const action = planAction({
  'name-stage-owners': planIntent({
    may: mayManageStageTeam,
    form: nameStageOwnerForm,
    run: nameStageOwner,
    done: (_, { account }) => ({ goTo: stageTeamPath(account.slug) }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [
  { title: planTitle(matches, 'Who answers in which stage') },
]

export default function StageTeam() {
  return <StageTeamPage {...useLoaderData<typeof loader>()} vendorName={useVendorName()} />
}
