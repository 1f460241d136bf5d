import type { InviteState } from '#app/domain/advocacy/speaking.ts'
import { eventPath, talksPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { DateInput, NumberInput, TextInput } from '#app/ui/inputs.tsx'
import type { ShownInvite } from './event-page.server.ts'
import { noteOutcomeForm, setSlotForm } from './speaking-form.ts'

export const inviteTones: Record<InviteState, BadgeTone> = {
  ...{ draft: 'neutral', invited: 'neutral', tentative: 'warning', accepted: 'accent', confirmed: 'good' },
  ...{
    declined: 'neutral',
    withdrawn: 'neutral',
    cancelled: 'neutral',
    delivered: 'good',
    no_show: 'neutral',
  },
}

type InviteLineProps = { invite: ShownInvite; eventId: string }

/** One speaker of an event: where it stands, what may be shown, and what the vendor can do next. */
export function InviteLine({ invite, eventId }: InviteLineProps) {
  const { person, account, accountSlug, title, state, stateTitle, slot, allowed, note } = invite
  return (
    <li className="py-4 wrap-anywhere first:pt-0 last:pb-0">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <strong>{person}</strong>
        <Badge tone={inviteTones[state]}>{stateTitle}</Badge>
      </p>
      <p>{title}</p>
      <p className="text-sm text-muted">
        <Anchor href={talksPath(accountSlug)} className="text-link">
          {account}
        </Anchor>
        {slot && ` · ${slot}`}
        {` · May be shown: ${allowed.length > 0 ? allowed.join(', ') : 'nothing yet'}`}
      </p>
      {note && <p className="mt-1 text-sm">“{note}”</p>}
      <div className="mt-1.5 flex flex-wrap items-start gap-x-6 gap-y-1 print-hidden">
        {invite.isLive && !invite.can.includes('delivered') && <Slot invite={invite} eventId={eventId} />}
        {invite.can.includes('withdrawn') && (
          <QuickForm intent="withdraw-invite" action={eventPath(eventId)} hidden={{ inviteId: invite.id }}>
            <Button type="submit" kind="quiet" size="small">
              Take the invitation back<span className="sr-only">: {person}</span>
            </Button>
          </QuickForm>
        )}
      </div>
      {(invite.can.includes('delivered') || invite.can.includes('no_show')) && (
        <Outcome invite={invite} eventId={eventId} />
      )}
    </li>
  )
}

function Slot({ invite, eventId }: InviteLineProps) {
  return (
    <details className="group basis-full">
      <summary className="flex min-h-9 w-fit items-center gap-1 text-sm font-semibold text-moss">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        {invite.slot ? 'Change the place in the programme' : 'Give a place in the programme'}
        <span className="sr-only">: {invite.person}</span>
      </summary>
      <ActionForm
        className="mt-2"
        intent="set-slot"
        schema={setSlotForm}
        action={eventPath(eventId)}
        start={{ inviteId: invite.id, title: invite.title, ...invite.start }}
        hidden={['inviteId']}
        subject="inviteId"
      >
        {(tools) => (
          <>
            <Field label="What it is about" error={tools.error('title')} isRequired>
              <TextInput {...tools.field('title')} maxLength={160} />
            </Field>
            <div className="grid gap-x-4 sm:grid-cols-3">
              <Field label="Day" error={tools.error('date')} isRequired>
                <DateInput {...tools.field('date')} />
              </Field>
              <Field label="Time" error={tools.error('time')} isRequired>
                <TextInput type="time" {...tools.field('time')} />
              </Field>
              <Field label="Length" error={tools.error('minutes')} isRequired>
                <NumberInput {...tools.field('minutes')} unit="min" step={1} min={5} max={480} />
              </Field>
            </div>
            <Button type="submit" isPending={tools.isPending}>
              Save the place
            </Button>
          </>
        )}
      </ActionForm>
    </details>
  )
}

function Outcome({ invite, eventId }: InviteLineProps) {
  return (
    <ActionForm
      className="mt-2 print-hidden"
      intent="note-outcome"
      schema={noteOutcomeForm}
      action={eventPath(eventId)}
      start={{ inviteId: invite.id, note: invite.note }}
      hidden={['inviteId']}
      subject="inviteId"
    >
      {(tools) => (
        <>
          <Field label="A note on how it went" hint="Your team’s own" error={tools.error('note')}>
            <TextInput {...tools.field('note')} maxLength={1000} />
          </Field>
          <div className="flex flex-wrap gap-2">
            {invite.can.includes('delivered') && (
              <Button
                type="submit"
                name="outcome"
                value="delivered"
                kind="primary"
                isPending={tools.isPending}
              >
                It was given: thank {invite.person}
              </Button>
            )}
            {invite.can.includes('no_show') && (
              <Button type="submit" name="outcome" value="no_show" isPending={tools.isPending}>
                It did not take place
              </Button>
            )}
          </div>
        </>
      )}
    </ActionForm>
  )
}
