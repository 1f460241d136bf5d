import { consentScopeTitles, consentStateTitles, scopeOfThem } from '#app/domain/advocacy/consent-words.ts'
import { accountConsentsPath, advocacyPath, consentsPath, planPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { AccountConsentsProps } from './account-consents.server.ts'
import { LogoCard } from './logo-card.tsx'
import { OutsideCopies } from './outside-copies.tsx'
import { SpeakersCard } from './speakers-card.tsx'

type PageProps = AccountConsentsProps & { vendorName: string }
type Row = AccountConsentsProps['rows'][number]

/** Everything of an account that may be used, or was asked for, for whom it concerns. */
export function AccountConsentsPage(props: PageProps) {
  const { slug, accountName, rows, isStaff, vendorName } = props
  const path = accountConsentsPath(slug)
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Plan', href: planPath(slug) },
          { label: 'Advocacy', href: advocacyPath(slug) },
        ]}
        title={isStaff ? `What ${accountName} allows` : 'What may be used'}
        description={
          isStaff
            ? 'Who allows what, where and until when. Only they can give it or take it back.'
            : `What you${props.mayName ? ` and ${accountName}` : ''} allow ${vendorName}. Each line is yours to take back with one press.`
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[4fr_3fr]">
        <Card title="Consents" count={rows.length || undefined}>
          {rows.length === 0 && (
            <EmptyState title="Nothing is asked for or allowed yet">
              {isStaff
                ? 'Ask when there is a text to read: a consent is always for exact words, some places and a last day.'
                : `When ${vendorName} would like to use your words, your name or your logo, you decide here.`}
            </EmptyState>
          )}
          <ul className="divide-y divide-line">
            {rows.map((row) => (
              <ConsentRow key={row.consentId} row={row} slug={slug} path={path} />
            ))}
          </ul>
        </Card>
        <div className="grid gap-5">
          <SpeakersCard {...props} path={path} />
          <LogoCard {...props} path={path} />
          {isStaff && <OutsideCopies {...props} path={path} />}
        </div>
      </div>
    </>
  )
}

const tones: Record<Row['state'], BadgeTone> = {
  requested: 'warning',
  granted: 'good',
  declined: 'neutral',
  withdrawn: 'neutral',
  expired: 'neutral',
  superseded: 'neutral',
}

function ConsentRow({ row, slug, path }: { row: Row; slug: string; path: string }) {
  const { consentId, scope, title, about, aboutId, giver, where, state, until, isTheirs, isInQuestion } = row
  const by = giver === '' ? '' : ` · ${giver}`
  const isAsking = isInQuestion && state === 'granted'
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3.5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-semibold">{isTheirs ? consentScopeTitles[scope] : scopeOfThem(scope)}</p>
        <p className="text-sm text-muted">
          <Anchor href={consentsPath(slug, about, aboutId)} className="text-link">
            {title}
          </Anchor>
          {` · ${where}${by}`}
        </p>
        {isAsking && (
          <Badge tone="warning">its giver has left, or the work has ended: does it still hold?</Badge>
        )}
      </div>
      <Badge tone={tones[state]}>
        {state === 'granted' && until !== '' ? `until ${until}` : consentStateTitles[state]}
      </Badge>
      {isTheirs && isAsking && (
        <QuickForm intent="keep-consent" action={path} hidden={{ consentId }}>
          <Button type="submit" size="small">
            Keep it<span className="sr-only">: {consentScopeTitles[scope]}</span>
          </Button>
        </QuickForm>
      )}
      {isTheirs && state === 'granted' && (
        <QuickForm intent="withdraw-consent" action={path} hidden={{ consentId }}>
          <Button type="submit" kind="quiet" size="small">
            Take back<span className="sr-only">: {consentScopeTitles[scope]}</span>
          </Button>
        </QuickForm>
      )}
    </li>
  )
}
