import { advocacyPath, planAskPath } from '#app/domain/paths.ts'
import { htmlForFrame } from '#app/features/outbox/html-for-frame.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { KeyValueList } from '#app/ui/key-value-list.tsx'
import { useDocumentNonce } from '#app/ui/nonce.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { AskFields } from './ask-fields.tsx'
import { editAskForm } from './ask-form.ts'
import { askStateTitles } from './ask-words.ts'
import type { PlanAskData } from './plan-ask.server.ts'
import { RuleList } from './rule-list.tsx'

type PlanAskPageProps = { slug: string; accountName: string; vendorName: string; ask: PlanAskData }

/** One ask of the vendor's: before it goes as it will arrive, afterwards how it went. */
export function PlanAskPage({ slug, accountName, vendorName, ask }: PlanAskPageProps) {
  const isDraft = ask.state === 'draft'
  const nonce = useDocumentNonce()
  return (
    <>
      <PageHeader
        title={`Asking ${ask.personName} for ${ask.what}`}
        crumbs={[{ label: `Advocacy of ${accountName}`, href: advocacyPath(slug) }]}
        badge={
          <Badge tone={ask.state === 'accepted' ? 'good' : 'neutral'}>{askStateTitles[ask.state]}</Badge>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <Card title="The mail as it arrives" subtitle={`Subject: ${ask.mail.subject}`}>
          <iframe
            title="The mail as it arrives"
            sandbox="allow-popups"
            srcDoc={htmlForFrame(ask.mail.html, nonce)}
            className="h-[44rem] w-full rounded-control border border-line bg-paper"
          />
        </Card>
        <div className="flex min-w-0 flex-col gap-5">
          {isDraft ? (
            <>
              <Send slug={slug} ask={ask} />
              <RuleList rules={ask.rules} vendorName={vendorName} />
              <Words key={ask.message} ask={ask} />
            </>
          ) : (
            <Course slug={slug} ask={ask} vendorName={vendorName} />
          )}
        </div>
      </div>
    </>
  )
}

function Send({ slug, ask: { askId, maySend, personName } }: { slug: string; ask: PlanAskData }) {
  return (
    <Card title={maySend ? 'Ready to go' : 'It cannot go now'}>
      <p className="text-muted">
        {maySend
          ? `${personName} gets this mail, and answers with one press. It spends its points whatever the answer.`
          : 'The reasons stand below. The draft stays here, and goes when they are gone.'}
      </p>
      <div className="mt-3 flex flex-wrap gap-2.5">
        <QuickForm intent="send-draft" action={planAskPath(slug, askId)} hidden={{ askId }}>
          <Button type="submit" kind="primary" isDisabled={!maySend}>
            Send it
          </Button>
        </QuickForm>
        <QuickForm intent="drop-draft" action={planAskPath(slug, askId)} hidden={{ askId }}>
          <Button type="submit" kind="quiet">
            Throw it away
          </Button>
        </QuickForm>
      </div>
    </Card>
  )
}

function Words({ ask: { askId, subject, message } }: { ask: PlanAskData }) {
  return (
    <Card title="Change the words">
      <ActionForm
        intent="edit-ask"
        schema={editAskForm}
        start={{ askId, subject, message }}
        hidden={['askId']}
        record={`internal:ask:${askId}`}
        edits={['subject', 'message']}
        labels={{ subject: 'Subject', message: 'What you ask' }}
      >
        {(tools) => (
          <>
            <AskFields tools={tools} />
            <Button type="submit" isPending={tools.isPending}>
              Save and look again
            </Button>
          </>
        )}
      </ActionForm>
    </Card>
  )
}

const dateTitles = {
  sent: 'Sent',
  opened: 'First looked at',
  reminded: 'Reminded',
  answered: 'Answered',
  withdrawn: 'Taken back',
  closed: 'Closed by itself',
  fulfilled: 'Given',
} as const

type CourseProps = { slug: string; ask: PlanAskData; vendorName: string }

function Course({ slug, ask: { askId, state, dates }, vendorName }: CourseProps) {
  const items = (Object.keys(dateTitles) as (keyof typeof dateTitles)[]).flatMap((key) =>
    dates[key] ? [{ term: dateTitles[key], detail: dates[key] }] : [],
  )
  return (
    <Card title="How it went" tone="internal" vendorName={vendorName}>
      <KeyValueList items={items} />
      {state === 'sent' && (
        <QuickForm
          intent="withdraw-ask"
          action={planAskPath(slug, askId)}
          hidden={{ askId }}
          className="mt-4"
        >
          <Button type="submit">Take it back</Button>
          <p className="mt-1.5 text-sm text-muted">
            Its points come back if nobody has looked at it and it was sent less than a day ago.
          </p>
        </QuickForm>
      )}
    </Card>
  )
}
