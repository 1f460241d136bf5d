import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'
import type { AccountConsentsProps } from './account-consents.server.ts'
import { nameSpeakerForm } from './consent-form.ts'

type SpeakersCardProps = Pick<AccountConsentsProps, 'speakers' | 'choices' | 'mayName' | 'accountName'> & {
  path: string
}

/** Who may give the company's consents, and on what that rests; an approver names and ends it. */
export function SpeakersCard({ speakers, choices, mayName, accountName, path }: SpeakersCardProps) {
  return (
    <Card
      id="speakers"
      title={`Who speaks for ${accountName}`}
      subtitle="They decide about the company’s name, logo and figures. A person’s own words stay that person’s."
    >
      {speakers.length === 0 && (
        <p className="py-2 text-muted">
          {mayName
            ? 'Nobody yet. Name a colleague, or yourself, and say on what it rests.'
            : 'Nobody yet. An approver can name somebody here.'}
        </p>
      )}
      <ul className="divide-y divide-line">
        {speakers.map(({ speakerId, name, basis, grantedAt }) => (
          <li key={speakerId} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0 flex-1 basis-40">
              <p className="font-semibold">{name}</p>
              <p className="text-sm text-muted">{`${basis} · since ${grantedAt}`}</p>
            </div>
            {mayName && (
              <QuickForm intent="end-company-speaker" action={path} hidden={{ speakerId }}>
                <Button type="submit" kind="quiet" size="small">
                  End it<span className="sr-only">: {name}</span>
                </Button>
              </QuickForm>
            )}
          </li>
        ))}
      </ul>
      {mayName && choices.length > 0 && <NameSpeaker choices={choices} path={path} />}
    </Card>
  )
}

function NameSpeaker({ choices, path }: Pick<SpeakersCardProps, 'choices' | 'path'>) {
  return (
    <ActionForm
      intent="name-company-speaker"
      schema={nameSpeakerForm}
      action={path}
      start={{ userId: '', basis: '' }}
      className="mt-3 border-t border-line pt-4"
    >
      {({ field, error, isPending }) => (
        <>
          <Field label="Who" isRequired error={error('userId')}>
            <Select
              {...field('userId')}
              placeholder="Choose a member"
              options={choices.map(({ userId, name }) => ({ value: userId, label: name }))}
            />
          </Field>
          <Field label="On what it rests" isRequired error={error('basis')}>
            <TextInput
              {...field('basis')}
              maxLength={200}
              autoComplete="off"
              placeholder="Head of marketing"
            />
          </Field>
          <Button type="submit" isPending={isPending}>
            Let them speak for the company
          </Button>
        </>
      )}
    </ActionForm>
  )
}
