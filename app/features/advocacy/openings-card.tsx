import { type AskType, askTypeFacts, askTypes } from '#app/domain/advocacy/ask.ts'
import { openingsPath } from '#app/domain/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'

/** What a customer lets themself be asked for, since when in words. Nothing is asked of whom has opened nothing. */
export function OpeningsCard({ open }: { open: Partial<Record<AskType, string>> }) {
  return (
    <Card title="What you are open to">
      <ul className="-mb-3 divide-y divide-line">
        {askTypes.map((type) => (
          <Opening key={type} type={type} since={open[type]} />
        ))}
      </ul>
    </Card>
  )
}

function Opening({ type, since }: { type: AskType; since: string | undefined }) {
  const { title, means } = askTypeFacts[type]
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-4">
      <span className="min-w-0 grow basis-64">
        <strong className="block">{title}</strong>
        <span className="text-sm text-muted">{means}</span>
      </span>
      {since && (
        <Badge tone="good" icon="check">
          Open since {since}
        </Badge>
      )}
      <QuickForm
        intent={since ? 'close-ask-type' : 'open-ask-type'}
        action={openingsPath()}
        hidden={{ type }}
      >
        <Button type="submit" kind={since ? 'quiet' : 'secondary'}>
          {since ? 'Close' : 'I am open to this'}
          <span className="sr-only">: {title.toLowerCase()}</span>
        </Button>
      </QuickForm>
    </li>
  )
}
