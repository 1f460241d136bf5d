import type { InviteAnswer } from '#app/domain/advocacy/speaking.ts'
import { talkPath, talksPath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { KeyValueList } from '#app/ui/key-value-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { inviteTones } from './invite-line.tsx'
import { ShownCard } from './shown-card.tsx'
import type { TalkPageData } from './talk-queries.server.ts'

export type TalkPageProps = {
  slug: string
  vendorName: string
  talk: TalkPageData
  /** The answer that a link of the mail meant: pressing it is still to be done. */
  wished: InviteAnswer | null
}

/** One invitation to speak, as its speaker answers it. */
export function TalkPage(props: TalkPageProps) {
  const { slug, talk } = props
  const { event, title, organizer, message, isMine, person } = talk
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Talks', href: talksPath(slug) }]}
        title={title}
        badge={<Badge tone={inviteTones[talk.state]}>{talk.stateTitle}</Badge>}
        description={isMine ? `${organizer} invited you to speak at ${event}.` : `${person}, at ${event}`}
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          {isMine && <Answering {...props} />}
          <Card title="When and where">
            <Facts talk={talk} />
            {message && (
              <blockquote className="mt-4 border-l-2 border-line pl-4 font-serif text-lg whitespace-pre-line wrap-anywhere">
                {message}
                <footer className="mt-1 font-sans text-sm text-muted">{organizer}</footer>
              </blockquote>
            )}
          </Card>
        </div>
        {isMine && <ShownCard slug={slug} vendorName={props.vendorName} talk={talk} />}
      </div>
    </>
  )
}

function Facts({ talk }: { talk: TalkPageData }) {
  const { event, when, minutes, hasSlot, timeZone, place, link, format, audience, isRecorded } = talk
  const hour = hasSlot ? `${when}, ${minutes} minutes` : `${when}; your own hour follows with the programme`
  return (
    <KeyValueList
      look="beside"
      items={[
        { term: 'Event', detail: event },
        { term: 'When', detail: `${hour} (${timeZone.replaceAll('_', ' ')})` },
        { term: 'Where', detail: place || 'Not said yet' },
        ...(link
          ? [
              {
                term: 'Link',
                detail: (
                  <Anchor href={link} className="text-link wrap-anywhere">
                    {link}
                  </Anchor>
                ),
              },
            ]
          : []),
        { term: 'What', detail: format },
        ...(audience ? [{ term: 'Who listens', detail: audience }] : []),
        { term: 'Recording', detail: isRecorded ? 'Yes, if you allow it' : 'No' },
      ]}
    />
  )
}

const labels: Record<InviteAnswer, string> = {
  accepted: 'I would like to',
  tentative: 'Perhaps',
  declined: 'I cannot',
}

const afterwards: Partial<Record<TalkPageData['state'], string>> = {
  accepted: 'Thank you. Once the programme is set you are asked to confirm; until then nothing is certain.',
  confirmed: 'Your place in the programme is certain. Should something come up, say so here.',
  declined: 'You said no. Nobody asks you again about this event.',
  withdrawn: 'This invitation was taken back. Nothing is expected of you.',
  cancelled: 'The event does not take place. Nothing is expected of you.',
  delivered: 'You gave this talk. Thank you.',
  no_show: 'This talk did not take place. It counts for nothing.',
}

function Answering({ slug, talk, wished }: TalkPageProps) {
  const { id: inviteId, answers, state, mayConfirm, closed, hasBegun, organizer } = talk
  const action = talkPath(slug, inviteId)
  const isLate = wished !== null && !answers.includes(wished)
  return (
    <Card
      title={answers.length > 0 || mayConfirm ? 'Your answer' : 'Where it stands'}
      tone={state === 'invited' && answers.length > 0 ? 'asking' : 'plain'}
    >
      {isLate && closed && (
        <Notice className="mb-3" title="Your answer is in already">
          {closed}
        </Notice>
      )}
      <p className="mb-3">
        {afterwards[state] ??
          (hasBegun
            ? `The event has begun. Write to ${organizer} if you can be there.`
            : 'A yes binds you to nothing before you confirm.')}
      </p>
      <div className="flex flex-wrap gap-2.5">
        {mayConfirm && (
          <QuickForm intent="confirm-talk" action={action} hidden={{ inviteId }}>
            <Button type="submit" kind="primary">
              Confirm my talk
            </Button>
          </QuickForm>
        )}
        {answers.map((answer) => (
          <QuickForm key={answer} intent="answer-invite" action={action} hidden={{ inviteId, answer }}>
            <Button type="submit" kind={isMain(answer, wished) ? 'primary' : 'secondary'}>
              {labels[answer]}
            </Button>
          </QuickForm>
        ))}
      </div>
    </Card>
  )
}

/** The answer meant by the mail's link stands out; without one, the yes does. */
function isMain(answer: InviteAnswer, wished: InviteAnswer | null): boolean {
  return wished === null ? answer === 'accepted' : answer === wished
}
