import { advocacyPath, newAskPath } from '#app/domain/paths.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import type { AskablePerson } from './askable-people.server.ts'

type AskableListProps = { slug: string; vendorName: string; people: readonly AskablePerson[] }

/** Who may be asked for what, and why not now: the very rules that the server enforces. */
export function AskableList({ slug, vendorName, people }: AskableListProps) {
  return (
    <Card title="Who may be asked" tone="internal" vendorName={vendorName} isFlush>
      {people.length === 0 && (
        <p className="px-4 pb-4 text-muted sm:px-5.5">
          Nobody of the customer signs in yet. Whoever is to be asked needs a login, because only they can say
          what they are open to.
        </p>
      )}
      <ul className="divide-y divide-internal-line">
        {people.map((person) => (
          <li key={person.userId} className="px-4 py-3.5 sm:px-5.5">
            <Person slug={slug} person={person} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Person({ slug, person }: { slug: string; person: AskablePerson }) {
  const { userId, name, used, limit, open, closed } = person
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Avatar name={name} isDecorative />
        <strong>{name}</strong>
        <span className="figures text-sm text-muted">
          {used} of {limit} points used
        </span>
      </div>
      {open.length > 0 && (
        <ul className="mt-2 flex flex-col gap-2">
          {open.map((one) => (
            <Type key={one.type} {...one} href={`${newAskPath(slug)}?person=${userId}&type=${one.type}`} />
          ))}
        </ul>
      )}
      <p className="mt-2 text-sm text-muted">
        {open.length === 0 ? 'Has opened nothing' : `Not open to ${closed.join(', ') || 'anything else'}`}
      </p>
      {open.length === 0 && <Invitation slug={slug} person={person} />}
    </>
  )
}

type TypeProps = AskablePerson['open'][number] & { href: string }

function Type({ title, isReady, whyNot, waived, href }: TypeProps) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2">
          {title}
          <Badge tone={isReady ? 'good' : 'neutral'} icon={isReady ? 'check' : undefined}>
            {isReady ? 'may be asked' : 'not now'}
          </Badge>
        </p>
        {[...whyNot, ...waived].map((reason) => (
          <p key={reason} className="text-sm text-muted">
            {reason}
          </p>
        ))}
      </div>
      {isReady && (
        <LinkButton href={href} size="small">
          Write<span className="sr-only"> to ask for: {title.toLowerCase()}</span>
        </LinkButton>
      )}
    </li>
  )
}

function Invitation({ slug, person }: { slug: string; person: AskablePerson }) {
  const { userId, name, inviteProblem } = person
  if (inviteProblem) return <p className="text-sm text-muted">No invitation: {inviteProblem}</p>
  return (
    <QuickForm intent="invite-to-profile" action={advocacyPath(slug)} hidden={{ userId }} className="mt-1.5">
      <Button type="submit" size="small">
        Invite to say what they are open to<span className="sr-only">: {name}</span>
      </Button>
    </QuickForm>
  )
}
