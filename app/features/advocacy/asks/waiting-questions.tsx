import { askPath } from '#app/domain/paths.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'

type Waiting = { askId: string; what: string; sender: string }

/** Questions that wait for the reader's answer; nothing where none does. */
export function WaitingQuestions({ questions }: { questions: readonly Waiting[] }) {
  if (questions.length === 0) return null
  return (
    <Card tone="asking" title={questions.length === 1 ? 'A question for you' : 'Questions for you'}>
      <ul className="-my-1 divide-y divide-warning-line">
        {questions.map(({ askId, what, sender }) => (
          <li key={askId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
            <span className="min-w-0 flex-1 basis-48">
              {sender} asks you for {what}. A no is as good as a yes.
            </span>
            <LinkButton href={askPath(askId)} kind="primary">
              Answer<span className="sr-only">: {what}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  )
}
