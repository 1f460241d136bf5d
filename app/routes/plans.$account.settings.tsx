import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageTeam } from '#app/domain/access/accounts-policy.ts'
import { timeZoneNames } from '#app/domain/accounts/time-zones.ts'
import {
  accountSettingsPath,
  applyTemplatePath,
  contractPath,
  portfolioPath,
  stageTeamPath,
} from '#app/domain/paths.ts'
import { editAccountForm, teamForm } from '#app/features/accounts/account-form.ts'
import { addTeamMember } from '#app/features/accounts/add-team-member.server.ts'
import { accountTexts, editAccount } from '#app/features/accounts/edit-account.server.ts'
import { EditAccountForm } from '#app/features/accounts/edit-account-form.tsx'
import { teamOf } from '#app/features/accounts/member-queries.server.ts'
import { removeTeamMember } from '#app/features/accounts/remove-team-member.server.ts'
import { listStaff } from '#app/features/accounts/staff-queries.server.ts'
import { TeamCard } from '#app/features/accounts/team-card.tsx'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export const loader = planLoader({
  may: mayManageTeam,
  load: ({ context: { db }, account, person, url }) => {
    const { slug, timeZone } = account
    const team = teamOf(db, account)
    const onTeam = new Set(team.map(({ userId }) => userId))
    return {
      slug,
      account: accountTexts(account),
      timeZones: timeZoneNames(timeZone),
      team,
      colleagues: listStaff(db)
        .filter(({ userId }) => !onTeam.has(userId))
        .map(({ userId, name }) => ({ userId, name })),
      readerId: person.userId,
      asked: url.searchParams.get('remove'),
    }
  },
})

export const action = planAction({
  'edit-account': planIntent({ may: mayManageTeam, form: editAccountForm, run: editAccount }),
  'add-team-member': planIntent({ may: mayManageTeam, form: teamForm, run: addTeamMember }),
  'remove-team-member': planIntent({
    may: mayManageTeam,
    form: teamForm,
    run: removeTeamMember,
    // a CSM who left the team has no way back to this page
    done: ({ isSelf }, { account, person }) =>
      isSelf && person.staffRole === 'csm'
        ? { goTo: portfolioPath() }
        : { goTo: accountSettingsPath(account.slug) },
  }),
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Settings · ${data?.account.name ?? ''}` },
]

export default function AccountSettings() {
  const { slug, account, timeZones, team, colleagues, readerId, asked } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={`How you look after ${account.name}`}
        description="Only your side opens this page."
        actions={
          <>
            <LinkButton href={contractPath(slug)}>The contract</LinkButton>
            <LinkButton href={stageTeamPath(slug)}>Who answers in which stage</LinkButton>
            <LinkButton href={applyTemplatePath(slug)}>Begin from a template</LinkButton>
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <EditAccountForm account={account} timeZones={timeZones} />
        <TeamCard {...{ accountSlug: slug, team, colleagues, readerId, asked }} />
      </div>
    </>
  )
}
