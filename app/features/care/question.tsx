import { useActionData, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Answer } from '#app/domain/answer.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import type { ButtonKind, ButtonSize } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { FormMessage } from '#app/ui/form-message.tsx'
import { goneAnswer } from './gone-answer.ts'

/** Something with a consequence: asked in a dialog, and on the page itself for readers without JavaScript. */
export type Question = {
  /** The form's intent; the address asks for it with `?do=<intent>`. */
  intent: string
  /** On the button: "Rest here…". */
  opener: ReactNode
  kind?: ButtonKind
  size?: ButtonSize
  title: string
  /** What will happen. */
  about?: ReactNode
  /** The form; `close` puts the dialog away after an answer. */
  form: (close: () => void) => ReactNode
}

/** The button that asks. */
export function Ask({ question, path }: { question: Question; path: string }) {
  const { intent, opener, kind, size, title, about, form } = question
  return (
    <Dialog
      opener={opener}
      openerKind={kind}
      openerSize={size}
      fallbackHref={`${path}?do=${intent}`}
      title={title}
      description={about}
    >
      {(close) => form(close)}
    </Dialog>
  )
}

/** The question that the address asks, or that came back refused without JavaScript, as a card of the page. */
export function Asked({ questions, asked }: { questions: readonly Question[]; asked: string | null }) {
  const posted = useActionData<Answer>()
  const { pathname } = useLocation()
  const intent = posted?.ok === false ? posted.intent : asked
  const question = questions.find((one) => one.intent === intent)
  if (!question) {
    const gone = goneAnswer(posted)
    return gone && <FormMessage {...gone} />
  }
  return (
    <Card tone="asking" title={question.title} id="asked" className="mb-5">
      <div className="max-w-2xl">
        {question.about && <div className="mb-4 text-muted">{question.about}</div>}
        {question.form(nothingToClose)}
        <p className="mt-3">
          <Anchor href={pathname} className="text-link text-sm">
            Not now
          </Anchor>
        </p>
      </div>
    </Card>
  )
}

function nothingToClose() {}
