import { askAnswers } from '#app/domain/advocacy/ask-state.ts'
import { advocacyPath, askPath, openingsPath } from '#app/domain/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { answerChoices, answerSaid } from './ask-words.ts'
import type { OwnAsk } from './own-ask.server.ts'

/** One question and its four answers, as easy one as the other. */
export function AnswerPage({ ask, vendorName }: { ask: OwnAsk; vendorName: string }) {
  const { account, sender, what, means, message, askedOn } = ask
  return (
    <>
      <PageHeader
        title={`${sender} asks you for ${what}`}
        crumbs={[
          { label: account.name, href: advocacyPath(account.slug) },
          { label: 'What you may be asked', href: openingsPath() },
        ]}
        description={`${means}. Asked on ${askedOn} for ${vendorName}.`}
      />
      <Card className="max-w-2xl">
        <div className="font-serif text-lg leading-7 whitespace-pre-line wrap-anywhere">{message}</div>
        <div className="mt-5 border-t border-line pt-4">
          {ask.state === 'sent' ? <Answers ask={ask} /> : <Answered ask={ask} />}
        </div>
      </Card>
    </>
  )
}

function Answers({ ask: { askId, closesOn } }: { ask: OwnAsk }) {
  return (
    <>
      <ul className="flex flex-col divide-y divide-line">
        {askAnswers.map((answer) => (
          <li key={answer} className="py-2.5 first:pt-0">
            <QuickForm
              intent="answer-ask"
              action={askPath(askId)}
              hidden={{ askId, answer }}
              className="flex flex-wrap items-center gap-x-4 gap-y-1"
            >
              <Button type="submit" className="basis-64 max-sm:w-full">
                {answerChoices[answer].press}
              </Button>
              <span className="text-sm text-muted">{answerChoices[answer].leadsTo}</span>
            </QuickForm>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-muted">
        Without an answer this closes by itself on {closesOn}. Nobody is told why you answer as you do.
      </p>
    </>
  )
}

function Answered({ ask: { state, answer, endedOn, sender } }: { ask: OwnAsk }) {
  if (answer)
    return (
      <Notice tone={answer === 'yes' ? 'good' : 'info'} title={`${answerSaid[answer]} on ${endedOn}`}>
        {answer === 'yes' ? `${sender} knows, and gets in touch.` : answerChoices[answer].leadsTo}
      </Notice>
    )
  return (
    <Notice title={state === 'withdrawn' ? `Taken back on ${endedOn}` : `Closed by itself on ${endedOn}`}>
      There is nothing to answer any more.
    </Notice>
  )
}
