import { consentChannels } from '#app/domain/advocacy/consent.ts'
import { consentChannelTitles } from '#app/domain/advocacy/consent-words.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Select, TextInput } from '#app/ui/inputs.tsx'
import type { AccountConsentsProps } from './account-consents.server.ts'
import { noteCopyForm } from './consent-form.ts'

type OutsideCopiesProps = Pick<AccountConsentsProps, 'copies' | 'things'> & {
  vendorName: string
  path: string
}

/** Where the vendor has put something besides its own pages; what must come down stands first. */
export function OutsideCopies({ copies, things, vendorName, path }: OutsideCopiesProps) {
  return (
    <Card
      title="Copies outside"
      tone="internal"
      vendorName={vendorName}
      subtitle="Our own pages follow a withdrawal at once. A sales deck or a post does not: note it here, and it becomes a task."
    >
      {copies.length === 0 && <p className="py-2 text-muted">None are noted.</p>}
      <ul className="divide-y divide-line">
        {copies.map(({ copyId, place, channel, title, takedownId, due }) => (
          <li key={copyId} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0 flex-1 basis-48">
              <p className="break-words">{place}</p>
              <p className="text-sm text-muted">{`${consentChannelTitles[channel]} · ${title}`}</p>
              {takedownId && <Badge tone="danger">{`must come down: ${due}`}</Badge>}
            </div>
            {takedownId && (
              <QuickForm intent="finish-takedown" action={path} hidden={{ takedownId }}>
                <Button type="submit" size="small">
                  It is down<span className="sr-only">: {place}</span>
                </Button>
              </QuickForm>
            )}
          </li>
        ))}
      </ul>
      {things.length > 0 && <NoteCopy things={things} path={path} />}
    </Card>
  )
}

function NoteCopy({ things, path }: Pick<OutsideCopiesProps, 'things' | 'path'>) {
  return (
    <ActionForm
      intent="note-outside-copy"
      schema={noteCopyForm}
      action={path}
      start={{ thing: things[0]?.id ?? '', channel: 'sales_deck', place: '' }}
      className="mt-3 border-t border-internal-line pt-4"
    >
      {({ field, error, isPending }) => (
        <>
          <Field label="A copy of" isRequired error={error('thing')}>
            <Select
              {...field('thing')}
              options={things.map(({ id, title }) => ({ value: id, label: title }))}
            />
          </Field>
          <Field label="Where it stands" isRequired error={error('channel')}>
            <Select
              {...field('channel')}
              options={consentChannels.map((value) => ({ value, label: consentChannelTitles[value] }))}
            />
          </Field>
          <Field label="The place" isRequired hint="A file, a deck, an address." error={error('place')}>
            <TextInput {...field('place')} maxLength={500} autoComplete="off" />
          </Field>
          <Button type="submit" isPending={isPending}>
            Note the copy
          </Button>
        </>
      )}
    </ActionForm>
  )
}
