import { planStoryPath } from '#app/domain/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { TextInput } from '#app/ui/inputs.tsx'
import { inviteLegalForm } from './story-form.ts'
import type { StoryPageProps } from './story-page-props.ts'

/** Reviewers without a login: who was asked, what they said, and asking another one. */
export function StoryLegal({ legal, moves, may, story, slug }: StoryPageProps) {
  const mayInvite = may.settle && moves.includes('ask_legal')
  if (legal.length === 0 && !mayInvite) return null
  return (
    <Card title="Legal review" subtitle="If you need one. The reviewer sees this text and nothing else.">
      <ul className="divide-y divide-line">
        {legal.map(({ id, name, email, door, verdict, note, until, answeredOn }) => (
          <li key={id} className="py-2">
            <p className="flex flex-wrap items-baseline justify-between gap-2">
              <span className="min-w-0 wrap-anywhere">
                <strong>{name}</strong> <span className="text-sm text-muted">{email}</span>
              </span>
              <DoorBadge {...{ door, verdict, until, answeredOn }} />
            </p>
            {note && <p className="text-sm text-muted wrap-anywhere">“{note}”</p>}
            {door === 'open' && may.settle && (
              <QuickForm
                intent="revoke-legal"
                action={planStoryPath(slug, story.id)}
                hidden={{ storyId: story.id, legalReviewId: id }}
              >
                <Button type="submit" kind="quiet" size="small" className="-ml-2.5">
                  Close their link
                </Button>
              </QuickForm>
            )}
          </li>
        ))}
      </ul>
      {mayInvite && (
        <details className="mt-2" open={legal.length === 0 ? undefined : false}>
          <summary className="cursor-pointer font-semibold text-moss">Ask a legal reviewer</summary>
          <ActionForm
            intent="invite-legal"
            schema={inviteLegalForm}
            start={{ storyId: story.id, name: '', email: '' }}
            hidden={['storyId']}
            className="mt-2"
          >
            {(tools) => (
              <>
                <Field label="Name" isRequired error={tools.error('name')}>
                  <TextInput {...tools.field('name')} />
                </Field>
                <Field label="E-mail address" isRequired error={tools.error('email')}>
                  <TextInput {...tools.field('email')} type="email" />
                </Field>
                <Button type="submit" isPending={tools.isPending}>
                  Send them this text
                </Button>
              </>
            )}
          </ActionForm>
        </details>
      )}
    </Card>
  )
}

type DoorBadgeProps = Pick<StoryPageProps['legal'][number], 'door' | 'verdict' | 'until' | 'answeredOn'>

function DoorBadge({ door, verdict, until, answeredOn }: DoorBadgeProps) {
  if (verdict === 'approved')
    return (
      <Badge tone="good" icon="check">
        Approved {answeredOn}
      </Badge>
    )
  if (verdict === 'changes') return <Badge tone="warning">Asked for changes {answeredOn}</Badge>
  if (door === 'open') return <Badge>Asked, until {until}</Badge>
  return <Badge>{door === 'revoked' ? 'Closed' : 'Not answered in time'}</Badge>
}
