import { membersPath } from '#app/domain/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { InviteMemberForm } from './invite-member-form.tsx'
import { type MemberRow, MembersTable, Removal, removalTitle } from './members-table.tsx'
import { type InvitationRow, OpenInvitations } from './open-invitations.tsx'
import { SignInAgainNotice } from './sign-in-again-notice.tsx'

type MembersPageProps = {
  account: { slug: string; name: string }
  members: MemberRow[]
  invitations: InvitationRow[]
  people: { stakeholderId: string; name: string; title: string }[]
  wished: { stakeholderId: string; name: string } | null
  /** Whose removal is asked about, for readers without JavaScript. */
  asked: string | null
  kind: 'staff' | 'customer'
  isRecent: boolean
  planHref: string
}

/** Who has access to the plan, who is invited, and the way to invite. */
export function MembersPage(props: MembersPageProps) {
  const { account, members, invitations, people, wished, asked, kind, isRecent, planHref } = props
  const inQuestion = members.find(({ membershipId }) => membershipId === asked)
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Plan', href: planHref }]}
        title={`Who at ${account.name} has access`}
        description="A plan is kept by several people: someone who decides, someone who measures, someone who feels the difference every day."
      />
      {!isRecent && (
        <SignInAgainNotice
          kind={kind}
          goTo={membersPath(account.slug)}
          what="Changing a role or removing somebody"
        />
      )}
      {inQuestion && (
        <Notice tone="warning" title={removalTitle(inQuestion, account.name)} className="mb-5">
          <Removal member={inQuestion} accountName={account.name} />
        </Notice>
      )}
      <div className="grid items-start gap-5 xl:grid-cols-[2fr_1fr]">
        <div className="flex min-w-0 flex-col gap-5">
          <MembersTable
            accountSlug={account.slug}
            accountName={account.name}
            members={members}
            mayChange={isRecent}
          />
          <OpenInvitations invitations={invitations} />
        </div>
        <InviteMemberForm
          key={wished?.stakeholderId}
          accountName={account.name}
          people={people}
          wished={wished}
        />
      </div>
    </>
  )
}
