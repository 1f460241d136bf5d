import { shownTitles } from '#app/domain/advocacy/shown-words.ts'
import { talkPath } from '#app/domain/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { shownOfMeForm } from './speaking-form.ts'
import type { TalkPageData } from './talk-queries.server.ts'

type ShownCardProps = { slug: string; vendorName: string; talk: TalkPageData }

const fields = { speaking: 'allowsBio', photo: 'allowsPhoto', video: 'allowsRecording' } as const

/** What may be shown of the speaker: bio, photo and recording, each allowed on its own, with a receipt by mail. */
export function ShownCard({ slug, vendorName, talk }: ShownCardProps) {
  const isOver = ['declined', 'withdrawn', 'cancelled', 'no_show'].includes(talk.state)
  if (isOver) return null
  const { id: inviteId, bio, shown, isRecorded, event } = talk
  const offered = shown.filter(({ scope }) => scope !== 'video' || isRecorded)
  return (
    <Card
      title="What may be shown of you"
      subtitle={`For ${event}, at the event and in its programme, for a year. The receipt comes by mail; its link takes any of it back.`}
    >
      <ActionForm
        className="mt-3"
        intent="allow-shown"
        schema={shownOfMeForm}
        action={talkPath(slug, inviteId)}
        start={{ inviteId, bio }}
        hidden={['inviteId']}
      >
        {(tools) => (
          <>
            <Field
              label="A few lines about you"
              hint={`${vendorName} shows exactly these, if you allow it below`}
              error={tools.error('bio')}
            >
              <TextArea {...tools.field('bio')} rows={4} />
            </Field>
            <div className="mb-4 flex flex-col gap-3">
              {offered.map(({ scope, isAllowed, wasWithdrawn }) => (
                <Checkbox
                  key={scope}
                  {...tools.checkbox(fields[scope])}
                  label={shownTitles[scope]}
                  error={scope === 'speaking' ? tools.error('allowsBio') : undefined}
                  aside={
                    <Badge tone={isAllowed ? 'good' : 'neutral'} className="whitespace-nowrap">
                      {stateWords(isAllowed, wasWithdrawn)}
                    </Badge>
                  }
                />
              ))}
            </div>
            <Button type="submit" isPending={tools.isPending}>
              Allow what is ticked
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}

function stateWords(isAllowed: boolean, wasWithdrawn: boolean): string {
  if (isAllowed) return 'allowed'
  return wasWithdrawn ? 'taken back' : 'not given'
}
