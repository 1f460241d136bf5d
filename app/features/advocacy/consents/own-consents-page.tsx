import { consentScopeTitles, consentStateTitles } from '#app/domain/advocacy/consent-words.ts'
import { choosePlanPath, consentsPath, ownConsentsPath, profilePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { OwnConsent } from './own-consents.server.ts'

type OwnConsentsPageProps = { vendorName: string; rows: readonly OwnConsent[] }

/** Everything somebody allowed, wherever it was; each line with its own way back. */
export function OwnConsentsPage({ vendorName, rows }: OwnConsentsPageProps) {
  const standing = rows.filter(({ state }) => state === 'granted')
  const over = rows.filter(({ state }) => state !== 'granted')
  return (
    <>
      <PageHeader
        title="What I allowed"
        crumbs={[
          { label: 'Your plan', href: choosePlanPath() },
          { label: 'Your profile', href: profilePath() },
        ]}
        description={`Everything ${vendorName} may use because you said so. Take any of it back with one press, without a reason: our own pages follow the same minute, and copies outside within seven days.`}
      />
      <Card className="max-w-3xl" title="Allowed now" count={standing.length || undefined}>
        {standing.length === 0 && (
          <EmptyState title="You allow nothing at present">
            When you give a consent on a plan, it stands here with its last day and a button that takes it
            back.
          </EmptyState>
        )}
        <ul className="divide-y divide-line">
          {standing.map((row) => (
            <OwnLine key={row.consentId} row={row} />
          ))}
        </ul>
      </Card>
      {over.length > 0 && (
        <Card
          className="mt-5 max-w-3xl"
          title="Over"
          subtitle="The record stays, for both sides. Nothing is shown from it."
        >
          <ul className="divide-y divide-line">
            {over.map((row) => (
              <OwnLine key={row.consentId} row={row} />
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

function OwnLine({ row }: { row: OwnConsent }) {
  const { consentId, scope, title, account, slug, about, aboutId, where, until, state, isForCompany } = row
  const name = consentScopeTitles[scope]
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3.5">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold">{name}</p>
        <p className="text-sm text-muted">
          <Anchor href={consentsPath(slug, about, aboutId)} className="text-link">
            {title}
          </Anchor>
          {` · ${account}${isForCompany ? ', for the company' : ''} · ${where}`}
        </p>
        <p className="text-sm text-muted">{takesDown(row)}</p>
      </div>
      {state === 'granted' ? (
        <>
          {until !== '' && <Badge tone="good">until {until}</Badge>}
          <QuickForm intent="withdraw-consent" action={ownConsentsPath()} hidden={{ consentId }}>
            <Button type="submit" size="small">
              Take back<span className="sr-only">: {`${name}, ${title}`}</span>
            </Button>
          </QuickForm>
        </>
      ) : (
        <Badge>{consentStateTitles[state]}</Badge>
      )}
    </li>
  )
}

const whole = {
  story: 'Taking it back takes the story down.',
  testimonial: 'Taking it back takes the quote off the wall.',
  talk: 'Taking it back takes you off the programme.',
  account: 'Taking it back takes it off our lists.',
}
const parts: Partial<Record<OwnConsent['scope'], string>> = {
  photo: 'Taking it back removes the photo; the words stay.',
  logo: 'Taking it back removes the logo; the words stay.',
  video: 'Taking it back removes the recording.',
  reference_call: 'Taking it back means nobody calls you any more.',
}

/** What a press would take down, or when it was. */
function takesDown({ state, about, scope, givenOn, withdrawnOn }: OwnConsent): string {
  if (withdrawnOn !== '') return `Given ${givenOn}, taken back ${withdrawnOn}`
  if (state !== 'granted') return `Given ${givenOn}`
  return parts[scope] ?? whole[about]
}
