import { eventPath, talksPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { TextArea, TextInput } from '#app/ui/inputs.tsx'
import type { Candidate } from './candidates.server.ts'
import { inviteSpeakerForm } from './speaking-form.ts'

type CandidateLineProps = { candidate: Candidate; eventId: string }

/** Somebody whose profile fits a call: why, whether they may be asked now, and asking them. */
export function CandidateLine({ candidate, eventId }: CandidateLineProps) {
  const { userId, person, accountId, account, accountSlug, reasons, whyNotNow } = candidate
  const isReady = whyNotNow.length === 0
  return (
    <li className="py-4 wrap-anywhere first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span>
          <strong>{person}</strong>
          {', '}
          <Anchor href={talksPath(accountSlug)} className="text-link">
            {account}
          </Anchor>
        </span>
        <Badge tone={isReady ? 'good' : 'neutral'}>{isReady ? 'May be asked' : 'Not now'}</Badge>
      </p>
      <ul className="mt-1 text-sm text-muted">
        {reasons.map(({ key, state, says }) => (
          <li key={key} className="flex gap-2">
            <Icon
              name={state === 'yes' ? 'check' : 'ring'}
              className={state === 'yes' ? 'mt-0.5 shrink-0 text-verified' : 'mt-0.5 shrink-0'}
            />
            {says}
          </li>
        ))}
        {whyNotNow.map((reason) => (
          <li key={reason} className="flex gap-2 text-warning">
            <Icon name="warning" className="mt-0.5 shrink-0" />
            {reason}
          </li>
        ))}
      </ul>
      {isReady && <InviteForm {...{ eventId, accountId, userId, person }} />}
    </li>
  )
}

type InviteFormProps = {
  eventId: string
  accountId: string
  userId: string
  person: string
  /** An offer of theirs that is taken up, with its topic. */
  offer?: { id: string; topic: string }
}

/** Inviting one person, folded away until it is wanted. */
export function InviteForm({ eventId, accountId, userId, person, offer }: InviteFormProps) {
  return (
    <details className="group mt-1.5 print-hidden">
      <summary className="flex min-h-9 w-fit items-center gap-1 text-sm font-semibold text-moss">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        {`Invite ${person}`}
      </summary>
      <ActionForm
        className="mt-2"
        intent="invite-speaker"
        schema={inviteSpeakerForm}
        action={eventPath(eventId)}
        start={{
          ...{ eventId, accountId, userId, offerId: offer?.id ?? '' },
          ...{ title: offer?.topic ?? '', message: '' },
        }}
        hidden={['eventId', 'accountId', 'userId', 'offerId']}
        subject={offer ? 'offerId' : 'userId'}
      >
        {(tools) => (
          <>
            <Field label="What the talk would be about" error={tools.error('title')} isRequired>
              <TextInput {...tools.field('title')} maxLength={160} />
            </Field>
            <Field label="A few words to them" error={tools.error('message')}>
              <TextArea {...tools.field('message')} rows={3} />
            </Field>
            <p className="mb-2 text-sm text-muted">
              {offer
                ? 'They offered it themself: it takes nothing from how often they may be asked.'
                : 'It takes three points of how often they may be asked. The mail brings an entry for their calendar.'}
            </p>
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Send the invitation
            </Button>
          </>
        )}
      </ActionForm>
    </details>
  )
}
