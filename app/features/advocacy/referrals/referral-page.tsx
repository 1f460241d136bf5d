import { advocacyHubPath, planPath, referralBoardPath, referralPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Select } from '#app/ui/inputs.tsx'
import { KeyValueList } from '#app/ui/key-value-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { KeptContact } from './kept-contact.tsx'
import { referralTones } from './own-referral-line.tsx'
import { ownReferralForm } from './referral-form.ts'
import { ReferralMoves } from './referral-moves.tsx'
import type { ReferralPage as ReferralPageData } from './referral-page.server.ts'

export type ReferralPageProps = ReferralPageData & { currency: string }

/** One referral for the vendor's side. */
export function ReferralPage(props: ReferralPageProps) {
  const { title, state, stateTitle, referrer, account, accountSlug, role } = props
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[
          { label: 'Advocacy', href: advocacyHubPath() },
          { label: 'Referrals', href: referralBoardPath() },
        ]}
        badge={<Badge tone={referralTones[state]}>{stateTitle}</Badge>}
        description={
          <>
            {role && `${role}. `}Referred by {referrer},{' '}
            <Anchor href={planPath(accountSlug)} className="text-link">
              {account}
            </Anchor>
            .
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-5">
          <Contact {...props} />
          <History {...props} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <ReferralMoves {...props} />
          <Owner {...props} />
          <Alike {...props} />
        </div>
      </div>
    </>
  )
}

function Contact(props: ReferralPageProps) {
  const { isErased, isAccepted, name, email, phone, message, title, why, way, amount, lostBecause } = props
  if (isErased)
    return (
      <Notice title="Nothing is kept about them any more">
        What was written about this company and its people has been deleted. The steps and the amount stay as
        numbers.
      </Notice>
    )
  return (
    <Card title={isAccepted ? 'How to reach them' : 'Not theirs to decide for them'}>
      {isAccepted ? (
        <KeptContact kept={{ name, company: title, email, phone, message }} />
      ) : (
        <p className="text-muted">
          {way === 'introduction'
            ? 'They have the introduction, and nobody here has their name. It is theirs to answer.'
            : 'They have not written anything in.'}
        </p>
      )}
      {why && <p className="mt-3 border-l-2 border-moss pl-3 font-serif">“{why}”</p>}
      {(amount || lostBecause) && (
        <div className="mt-3">
          <KeyValueList
            look="stacked"
            items={[
              ...(amount ? [{ term: 'Won', detail: <strong className="figures">{amount}</strong> }] : []),
              ...(lostBecause ? [{ term: 'Why it ended', detail: lostBecause }] : []),
            ]}
          />
        </div>
      )}
    </Card>
  )
}

function History({ steps }: ReferralPageProps) {
  return (
    <Card title="History">
      <ol className="divide-y divide-line">
        {steps.map(({ title, at, by, note }) => (
          <li key={`${title}${at}`} className="py-2 first:pt-0 last:pb-0">
            <span className="font-semibold">{title}</span>{' '}
            <span className="text-sm text-muted">
              {at}
              {by && ` · ${by}`}
            </span>
            {note && <p className="text-sm text-muted">{note}</p>}
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Owner({ id, ownerId, colleagues }: ReferralPageProps) {
  return (
    <Card title="Who looks after it">
      <ActionForm
        intent="own"
        schema={ownReferralForm}
        action={referralPath(id)}
        start={{ referralId: id, ownerId }}
        hidden={['referralId']}
      >
        {(tools) => (
          <>
            <Field label="Owner" isLabelHidden error={tools.error('ownerId')}>
              <Select
                {...tools.field('ownerId')}
                placeholder="Nobody yet"
                options={colleagues.map(({ id: value, name: label }) => ({ value, label }))}
              />
            </Field>
            <Button type="submit" isPending={tools.isPending}>
              Save
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}

function Alike({ alike }: ReferralPageProps) {
  if (alike.length === 0) return null
  return (
    <Card title="The same company">
      <ul className="flex flex-col gap-1.5">
        {alike.map(({ id, title, stateTitle, isFirst }) => (
          <li key={id}>
            <Anchor href={referralPath(id)} className="text-link">
              {title}
            </Anchor>{' '}
            <span className="text-sm text-muted">
              {stateTitle.toLowerCase()}
              {isFirst && ', came first'}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
