import type { ReactNode } from 'react'
import { consentChannelTitles, consentScopeTitles } from '#app/domain/advocacy/consent-words.ts'
import { planStoryPath } from '#app/domain/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { DateInput, TextInput } from '#app/ui/inputs.tsx'
import { giveForm } from './consent-form.ts'
import type { ConsentPageProps, ShownLine } from './consent-page.server.ts'

type GiveConsentFormProps = ConsentPageProps & { action: string }

/** A box for each thing that may be allowed, empty until its owner ticks it. */
export function GiveConsentForm(props: GiveConsentFormProps) {
  const { open, action, textHash, channels, territory, expiresOn, about, aboutId, slug } = props
  const mine = open.filter(({ isTheirs }) => isTheirs)
  const others = open.filter(({ isTheirs }) => !isTheirs)
  const start = { scopes: '', channels: channels.join(','), territory, expiresOn, textHash }
  return (
    <>
      {mine.length > 0 && (
        <ActionForm
          intent="give-consents"
          schema={giveForm}
          action={action}
          start={start}
          hidden={['textHash']}
        >
          {(tools) => (
            <>
              <Fieldset legend="What may be used" isLegendHidden error={tools.error('scopes') ?? ''}>
                <div className="divide-y divide-line border-t border-line">
                  {mine.map((line) => (
                    <OpenLine key={line.consentId} line={line} box={tools.oneOf('scopes', line.scope)} />
                  ))}
                </div>
              </Fieldset>
              <WhereAndUntil tools={tools} {...props} />
              <Signature {...props} />
              <div className="mt-4 flex flex-wrap items-center gap-2.5">
                <Button type="submit" kind="primary" isPending={tools.isPending}>
                  Give consent
                </Button>
                {about === 'story' && (
                  <LinkButton href={planStoryPath(slug, aboutId)}>Ask for changes</LinkButton>
                )}
              </div>
            </>
          )}
        </ActionForm>
      )}
      {mine.some(({ state }) => state === 'requested') && (
        <QuickForm intent="decline-consents" action={action} className="mt-3 sm:text-right">
          <Button type="submit" kind="quiet">
            Decline — no hard feelings
          </Button>
        </QuickForm>
      )}
      <OthersLines lines={others} {...props} />
    </>
  )
}

type OpenLineProps = { line: ShownLine; box: ReturnType<FormTools['oneOf']> }

function OpenLine({ line, box }: OpenLineProps) {
  const { scope, exactly, where } = line
  const hint = (
    <>
      {exactly !== '' && <span className="block text-ink">{exactly}</span>}
      {`Where: ${where}`}
    </>
  )
  return (
    <Checkbox
      {...box}
      className="py-4"
      label={consentScopeTitles[scope]}
      hint={hint}
      aside={<StateBadge line={line} />}
    />
  )
}

function StateBadge({ line: { state, since, isForOlderText } }: { line: ShownLine }) {
  if (isForOlderText)
    return (
      <Badge tone="warning" className="shrink-0">
        given for an older text
      </Badge>
    )
  const words = {
    requested: 'not given',
    granted: 'given',
    declined: `declined ${since}`,
    withdrawn: `taken back ${since}`,
    expired: 'ended',
    superseded: 'not given',
  }
  return <Badge className="shrink-0 whitespace-nowrap">{words[state]}</Badge>
}

function WhereAndUntil({ tools, channels, earliest }: GiveConsentFormProps & { tools: FormTools }) {
  const { field, error, oneOf } = tools
  return (
    <div className="border-t border-line pt-4">
      <Fieldset legend="Where it may be used" error={error('channels') ?? ''}>
        <div className="grid gap-2.5 sm:grid-cols-2">
          {channels.map((channel) => (
            <Checkbox key={channel} {...oneOf('channels', channel)} label={consentChannelTitles[channel]} />
          ))}
        </div>
      </Fieldset>
      <div className="grid gap-x-5 sm:grid-cols-2">
        <Field label="Until" isRequired hint="The last day. It can be extended." error={error('expiresOn')}>
          <DateInput {...field('expiresOn')} min={earliest} />
        </Field>
        <Field
          label="Only in these regions"
          hint="With commas between. The website and social media are read everywhere."
          error={error('territory')}
        >
          <TextInput {...field('territory')} maxLength={300} autoComplete="off" placeholder="DACH, Nordics" />
        </Field>
      </div>
    </div>
  )
}

/** Who signs, and as what; whoever looked at the text for the law. */
function Signature({ signer, basis, account, legalReviewers }: GiveConsentFormProps): ReactNode {
  return (
    <p className="border-t border-line pt-4 text-sm">
      {'Signing as '}
      <strong>{signer}</strong>
      {basis === '' ? ', for yourself' : `, for yourself and for ${account} (${basis})`}
      {legalReviewers.map((name) => (
        <span key={name}>
          {' · legal reviewer '}
          <strong>{name}</strong>{' '}
          <Badge tone="good" icon="check">
            approved this text
          </Badge>
        </span>
      ))}
    </p>
  )
}

/** What somebody else decides: named, so that nobody wonders who. */
function OthersLines({ lines, speakers, account, isOwn }: GiveConsentFormProps & { lines: ShownLine[] }) {
  if (lines.length === 0) return null
  const forCompany =
    speakers.length === 0 ? `nobody yet; an approver of ${account} can name somebody` : speakers.join(', ')
  return (
    <div className="mt-5 border-t border-line pt-4">
      <p className="font-semibold">Somebody else decides</p>
      <p className="text-sm text-muted">
        {isOwn
          ? `For the company that is ${forCompany}.`
          : `The person for themself; for the company ${forCompany}.`}
      </p>
      <ul className="mt-2 divide-y divide-line">
        {lines.map((line) => (
          <li key={line.consentId} className="flex flex-wrap items-start justify-between gap-3 py-3">
            <div className="min-w-0 flex-1 basis-56">
              <p>{consentScopeTitles[line.scope]}</p>
              <p className="text-sm text-muted">{line.exactly || `Where: ${line.where}`}</p>
            </div>
            <StateBadge line={line} />
          </li>
        ))}
      </ul>
    </div>
  )
}
