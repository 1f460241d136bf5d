import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayManageMembers } from '#app/domain/access/accounts-policy.ts'
import { isRecentSignIn } from '#app/domain/auth/recent.ts'
import { membersPath, planPath } from '#app/domain/paths.ts'
import { ok } from '#app/domain/refusal.ts'
import { changeMemberRole } from '#app/features/accounts/change-member-role.server.ts'
import { invitationKey } from '#app/features/accounts/invitation-key.server.ts'
import { inviteMember } from '#app/features/accounts/invite-member.server.ts'
import {
  invitationForm,
  inviteMemberForm,
  memberRoleForm,
  removeMemberForm,
} from '#app/features/accounts/member-form.ts'
import {
  invitablePeopleOf,
  membersOf,
  openInvitationsOf,
} from '#app/features/accounts/member-queries.server.ts'
import { invitationRow, memberRow } from '#app/features/accounts/member-rows.ts'
import { MembersPage } from '#app/features/accounts/members-page.tsx'
import { needRecentSignIn } from '#app/features/accounts/need-recent-sign-in.ts'
import { removeMember } from '#app/features/accounts/remove-member.server.ts'
import { resendInvitation } from '#app/features/accounts/resend-invitation.server.ts'
import { revokeInvitation } from '#app/features/accounts/revoke-invitation.server.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'

export const loader = planLoader({
  may: mayManageMembers,
  load: ({ context: { db, at }, account, person, signedIn, url }) => {
    const given = { account, readerId: person.userId, now: at.now }
    const people = invitablePeopleOf(db, account)
    return {
      account: { slug: account.slug, name: account.name },
      members: membersOf(db, account).map((member) => memberRow(member, given)),
      invitations: openInvitationsOf(db, account).map((invitation) => invitationRow(invitation, given)),
      people,
      wished: people.find(({ stakeholderId }) => stakeholderId === url.searchParams.get('person')) ?? null,
      asked: url.searchParams.get('remove'),
      kind: person.kind,
      isRecent: isRecentSignIn(signedIn.signedInAt, at.now),
    }
  },
})

export const action = planAction({
  'invite-member': planIntent({
    may: mayManageMembers,
    form: inviteMemberForm,
    before: async ({ context }) => ok(invitationKey(context.secret, context.at)),
    run: inviteMember,
  }),
  'resend-invitation': planIntent({ may: mayManageMembers, form: invitationForm, run: resendInvitation }),
  'revoke-invitation': planIntent({ may: mayManageMembers, form: invitationForm, run: revokeInvitation }),
  'change-member-role': planIntent({
    may: mayManageMembers,
    form: memberRoleForm,
    before: needRecentSignIn,
    run: changeMemberRole,
  }),
  'remove-member': planIntent({
    may: mayManageMembers,
    form: removeMemberForm,
    before: needRecentSignIn,
    run: removeMember,
    done: ({ isSelf }, { account }) => ({ goTo: isSelf ? '/' : membersPath(account.slug) }),
  }),
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Who has access · ${data?.account.name ?? ''}` },
]

export default function Members() {
  const data = useLoaderData<typeof loader>()
  return <MembersPage {...data} planHref={planPath(data.account.slug)} />
}
