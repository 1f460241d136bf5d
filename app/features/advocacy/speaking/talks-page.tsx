import { advocacyPath, talkPath, talksPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { TextArea, TextInput } from '#app/ui/inputs.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { inviteTones } from './invite-line.tsx'
import { offerTalkForm } from './speaking-form.ts'
import type { ShownTalk, talksPage } from './talk-queries.server.ts'

export type TalksPageProps = ReturnType<typeof talksPage> & {
  slug: string
  vendorName: string
  mayOffer: boolean
}

/** Talks of an account’s people: what they are invited to, what they offer, and what they have given. */
export function TalksPage(props: TalksPageProps) {
  const { slug, vendorName, ahead, past, mayOffer } = props
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Advocacy', href: advocacyPath(slug) }]}
        title={mayOffer ? 'Your talks' : 'Talks'}
        description={`Telling others what you have reached, where it suits you. ${vendorName} invites only people who opened this in their profile; a no needs no reason.`}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-5">
          <Card title={mayOffer ? 'You are invited' : 'Invited'}>
            {ahead.length === 0 ? (
              <EmptyState title="No invitations now">
                {`When ${vendorName} would like to hear you somewhere, the invitation stands here and comes by mail, with an entry for your calendar.`}
              </EmptyState>
            ) : (
              <Lines talks={ahead} slug={slug} />
            )}
          </Card>
          {past.length > 0 && (
            <Card title="Earlier">
              <Lines talks={past} slug={slug} />
            </Card>
          )}
        </div>
        {mayOffer && <Offer {...props} />}
      </div>
    </>
  )
}

function Lines({ talks, slug }: { talks: ShownTalk[]; slug: string }) {
  return (
    <ul className="divide-y divide-line">
      {talks.map(({ id, title, event, person, state, stateTitle, when, place, isOpenable }) => (
        <li key={id} className="py-3 wrap-anywhere first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            {isOpenable ? (
              <Anchor href={talkPath(slug, id)} className="font-semibold hover:underline">
                {title}
              </Anchor>
            ) : (
              <span className="font-semibold">{title}</span>
            )}
            <Badge tone={inviteTones[state]}>{stateTitle}</Badge>
          </p>
          <p className="text-sm text-muted">{[person, event, when, place].filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ul>
  )
}

function Offer({ slug, vendorName, offers }: TalksPageProps) {
  return (
    <Card title="Offer to speak" subtitle="Welcome at any time. It binds you to nothing.">
      {offers.length > 0 && (
        <ul className="mt-2 mb-4 divide-y divide-line border-b border-line">
          {offers.map(({ id, topic, note }) => (
            <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-3">
              <span className="min-w-0 wrap-anywhere">
                <strong className="block">{topic}</strong>
                {note && <span className="text-sm text-muted">{note}</span>}
              </span>
              <QuickForm intent="close-offer" action={talksPath(slug)} hidden={{ offerId: id }}>
                <Button type="submit" kind="quiet" size="small">
                  Take it back<span className="sr-only">: {topic}</span>
                </Button>
              </QuickForm>
            </li>
          ))}
        </ul>
      )}
      <ActionForm
        intent="offer-talk"
        schema={offerTalkForm}
        action={talksPath(slug)}
        start={{ topic: '', note: '' }}
      >
        {(tools) => (
          <>
            <Field label="What you would talk about" error={tools.error('topic')} isRequired>
              <TextInput {...tools.field('topic')} maxLength={160} />
            </Field>
            <Field label="Anything else" hint="Where, when, to whom" error={tools.error('note')}>
              <TextArea {...tools.field('note')} rows={3} />
            </Field>
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Offer it to {vendorName}
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}
