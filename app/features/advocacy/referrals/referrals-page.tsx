import { advocacyPath, referralsPath } from '#app/domain/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { TextArea, TextInput } from '#app/ui/inputs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { OwnReferralLine } from './own-referral-line.tsx'
import type { OwnReferrals } from './own-referrals.server.ts'
import { introduceForm } from './referral-form.ts'

type ReferralsPageProps = OwnReferrals & { slug: string; vendorName: string; mayRefer: boolean }

/** A member's referrals: two ways to begin one, and what came of those they made. */
export function ReferralsPage(props: ReferralsPageProps) {
  const { slug, vendorName, referrals, counts, mayRefer } = props
  return (
    <>
      <PageHeader
        title="People who may gain from it too"
        crumbs={[{ label: 'Advocacy', href: advocacyPath(slug) }]}
        description={`You think of somebody, and they decide. ${vendorName} learns nobody’s name or address before they write it in themselves.`}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <Card title="Your referrals" subtitle={counts.all > 0 && summaryOf(counts)}>
          {referrals.length === 0 ? (
            <EmptyState title="Nobody yet">
              The best introductions begin with a problem that you had as well. Send your link, or introduce
              somebody by company and role.
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line">
              {referrals.map((referral) => (
                <OwnReferralLine key={referral.id} referral={referral} vendorName={vendorName} />
              ))}
            </ul>
          )}
        </Card>
        <div className="flex min-w-0 flex-col gap-5">
          {mayRefer && <YourLink {...props} />}
          {mayRefer && <Introduce {...props} />}
          {mayRefer && counts.all > 0 && <Mails {...props} />}
        </div>
      </div>
    </>
  )
}

function summaryOf({ all, accepted, won }: OwnReferrals['counts']): string {
  return `${all} in all · ${accepted} wanted to talk · ${won} became ${won === 1 ? 'a customer' : 'customers'}`
}

function YourLink({ link, slug, vendorName }: ReferralsPageProps) {
  const action = referralsPath(slug)
  return (
    <Card
      title="Your link"
      subtitle={`For whoever you like to send it to. They read that it comes from you, and write in themselves whether ${vendorName} may contact them.`}
    >
      {link ? (
        <>
          <Field label="Address" isRequired>
            <TextInput readOnly value={link} className="figures" />
          </Field>
          <QuickForm intent="close-link" action={action}>
            <Button type="submit" kind="quiet" size="small">
              Close this link
            </Button>
          </QuickForm>
          <p className="mt-1 text-sm text-muted">
            Closed, it opens nothing any more. You can make another one.
          </p>
        </>
      ) : (
        <QuickForm intent="open-link" action={action} className="mt-2">
          <Button type="submit" kind="secondary">
            Make my link
          </Button>
        </QuickForm>
      )}
    </Card>
  )
}

function Introduce({ slug, vendorName }: ReferralsPageProps) {
  return (
    <Card
      title="Introduce somebody"
      subtitle="Write which company and what they do there, not who they are. You get a text to send from your own mailbox."
    >
      <ActionForm
        intent="introduce"
        schema={introduceForm}
        action={referralsPath(slug)}
        start={{ company: '', role: '', why: '' }}
        className="mt-2"
      >
        {(tools) => (
          <>
            <Field label="Company" isRequired error={tools.error('company')}>
              <TextInput {...tools.field('company')} autoComplete="off" />
            </Field>
            <Field
              label="What they do there"
              hint="“Head of finance”, not a name"
              isRequired
              error={tools.error('role')}
            >
              <TextInput {...tools.field('role')} autoComplete="off" />
            </Field>
            <Field
              label="Why you thought of them"
              hint={`They and ${vendorName} read it`}
              error={tools.error('why')}
            >
              <TextArea {...tools.field('why')} rows={3} />
            </Field>
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Write the introduction
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}

function Mails({ hasStopped, slug }: ReferralsPageProps) {
  return (
    <Card title="Mails about them">
      <p className="text-muted">
        {hasStopped
          ? 'You get none. What came of your referrals stands here.'
          : 'You hear when somebody wants to talk, when talks go on, and how it ended.'}
      </p>
      <QuickForm intent="toggle-mails" action={referralsPath(slug)} className="mt-2">
        <Button type="submit" kind="secondary" size="small">
          {hasStopped ? 'Send them again' : 'Stop these mails'}
        </Button>
      </QuickForm>
    </Card>
  )
}
