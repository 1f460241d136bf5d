import { noticeChoicesPath, unsubscribePath } from '#app/domain/paths.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'

type UnsubscribePageProps = {
  token: string
  stop: { title: string; account: string; isStopped: boolean }
  /** The reader is signed in as whom the mail was sent to. */
  isReader: boolean
}

/** What the link of a mail opens: it has changed nothing yet, and one press does. */
export function UnsubscribePage({ token, stop, isReader }: UnsubscribePageProps) {
  const { title, account, isStopped } = stop
  const what = account === '' ? title : `${title} about ${account}`
  const press = (intent: string, label: string) => (
    <QuickForm intent={intent} action={unsubscribePath(token)}>
      <Button type="submit" kind="primary">
        {label}
      </Button>
    </QuickForm>
  )
  return (
    <div className="mx-auto max-w-xl pt-12">
      <Card>
        <h1 className="title-section">{isStopped ? 'These mails have stopped' : 'Stop these mails?'}</h1>
        <p className="mt-2 text-lg">{what}</p>
        <p className="mt-2 mb-5 text-muted text-pretty">
          {isStopped
            ? 'Nothing more of this kind is mailed to you. What waits for you still stands in your bell.'
            : 'Nothing has changed yet. After your press nothing more of this kind is mailed to you; what waits for you still stands in your bell.'}
        </p>
        <div className="flex flex-wrap gap-2.5">
          {!isStopped && press('stop-mails', 'Stop them')}
          {isStopped && isReader && press('resume-mails', 'Turn them on again')}
          <LinkButton kind="secondary" href={noticeChoicesPath()}>
            {isStopped && !isReader ? 'Sign in to turn them on again' : 'Choose what you are told'}
          </LinkButton>
        </div>
      </Card>
    </div>
  )
}
