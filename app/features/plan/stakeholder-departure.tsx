import { membersPath, personPath } from '#app/domain/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { FormKey } from '#app/ui/form/form-key.tsx'
import { useAnswer } from '#app/ui/form/use-answer.ts'
import { FormMessage } from '#app/ui/form-message.tsx'

type DepartureProps = {
  accountSlug: string
  person: { id: string; name: string; hasLogin: boolean; side: 'customer' | 'vendor' }
  leftOn: string | null
  /** The question is asked on the page itself, without JavaScript. */
  isAsked: boolean
  mayManageMembers: boolean
}

/** Notes that somebody has left, or takes that back. */
export function StakeholderDeparture({
  accountSlug,
  person,
  leftOn,
  isAsked,
  mayManageMembers,
}: DepartureProps) {
  const { id, name, hasLogin, side } = person
  const warnsOfLogin = hasLogin && side === 'customer'
  if (leftOn)
    return (
      <Card tone="asking" title={`${name} left on ${leftOn}`}>
        {warnsOfLogin && (
          <p className="mb-3">
            Their login still opens this plan.{' '}
            {mayManageMembers && (
              <a href={membersPath(accountSlug)} className="text-link">
                Remove their access
              </a>
            )}
          </p>
        )}
        <Press intent="return-stakeholder" stakeholderId={id}>
          They are back
        </Press>
      </Card>
    )
  const question = <Question person={person} warnsOfLogin={warnsOfLogin} />
  return (
    <Card title={`Has ${name} left?`} tone={isAsked ? 'asking' : 'plain'}>
      {isAsked ? (
        question
      ) : (
        <Dialog
          opener="They have left…"
          fallbackHref={`${personPath(accountSlug, id)}?left=ask`}
          title={`Has ${name} left?`}
        >
          {question}
        </Dialog>
      )}
    </Card>
  )
}

function Question({ person, warnsOfLogin }: { person: DepartureProps['person']; warnsOfLogin: boolean }) {
  return (
    <>
      <p className="mb-4">
        Goals and steps in the name of {person.name} will ask for a successor. What they wrote stays.
        {warnsOfLogin && ' Their login goes on until somebody removes their access.'}
      </p>
      <Press intent="mark-stakeholder-departed" stakeholderId={person.id}>
        Yes, they have left
      </Press>
    </>
  )
}

function Press({
  intent,
  stakeholderId,
  children,
}: {
  intent: string
  stakeholderId: string
  children: string
}) {
  const { fetcher, refused, round, isPending } = useAnswer(intent)
  return (
    <fetcher.Form method="post">
      <FormKey round={round} />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="stakeholderId" value={stakeholderId} />
      <FormMessage title={refused?.message} />
      <Button type="submit" isPending={isPending}>
        {children}
      </Button>
    </fetcher.Form>
  )
}
