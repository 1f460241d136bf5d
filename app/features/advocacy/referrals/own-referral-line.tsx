import type { ReferralState } from '#app/domain/advocacy/referral.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import type { OwnReferral } from './own-referrals.server.ts'

/** How each state looks in a badge. */
export const referralTones: Record<ReferralState, BadgeTone> = {
  submitted: 'neutral',
  accepted: 'accent',
  contacted: 'accent',
  qualified: 'accent',
  opportunity: 'reinforce',
  won: 'good',
  lost: 'neutral',
  disqualified: 'neutral',
  duplicate: 'neutral',
  expired: 'neutral',
}

/** One of the reader's referrals: where it stands, how it came there, and the text while it waits to be sent. */
export function OwnReferralLine({ referral, vendorName }: { referral: OwnReferral; vendorName: string }) {
  const { title, role, state, stateTitle, steps, waitsUntil, toSend } = referral
  return (
    <li className="py-4 [overflow-wrap:anywhere] first:pt-1 last:pb-0">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span>
          <strong>{title}</strong>
          {role && <span className="text-muted"> · {role}</span>}
        </span>
        <Badge tone={referralTones[state]}>{waitsUntil ? 'Waits for them' : stateTitle}</Badge>
      </p>
      <p className="mt-0.5 text-sm text-muted">
        {steps
          .map(({ title: step, on }) => `${on}: ${step.charAt(0).toLowerCase()}${step.slice(1)}`)
          .join(' · ')}
      </p>
      {state === 'duplicate' && (
        <p className="mt-1 text-sm">
          {vendorName} was in touch with this company before. Thank you for thinking of them.
        </p>
      )}
      {waitsUntil && (
        <p className="mt-1 text-sm text-muted">
          If they have not answered by {waitsUntil}, what you wrote is deleted.
        </p>
      )}
      {toSend && <ToSend {...toSend} />}
    </li>
  )
}

function ToSend({ subject, body, mailto }: NonNullable<OwnReferral['toSend']>) {
  return (
    <details className="group mt-2">
      <summary className="flex items-center gap-2 font-semibold text-moss">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        The text to send
      </summary>
      <div className="mt-2">
        <Field label={subject} isRequired>
          <TextArea readOnly value={body} rows={10} />
        </Field>
        <LinkButton href={mailto} isPlain kind="secondary" size="small">
          Open it in my mail program
        </LinkButton>
        <p className="mt-1.5 text-sm text-muted">
          The address in it is for one person. Whoever has it can answer for them.
        </p>
      </div>
    </details>
  )
}
