import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { mayAllowWord } from '#app/domain/access/care-policy.ts'
import { mayConfirmContext, mayEditPlan, maySeePlan } from '#app/domain/access/plan-policy.ts'
import { sharedTextName } from '#app/domain/activity/shared-text.ts'
import { contextPath, planPath, togetherPath } from '#app/domain/paths.ts'
import { planTitle } from '#app/features/accounts/plan-title.ts'
import { AllowedWordsCard } from '#app/features/care/allowed-words-card.tsx'
import { currentVocabulary, vocabularyTexts } from '#app/features/care/vocabulary-queries.server.ts'
import { listAllowedWords } from '#app/features/care/word-queries.server.ts'
import { confirmContext } from '#app/features/plan/confirm-context.server.ts'
import { confirmContextForm, writeContextForm } from '#app/features/plan/context-form.ts'
import { ContextFormCard } from '#app/features/plan/context-form-card.tsx'
import { contextPage } from '#app/features/plan/context-page.server.ts'
import { ContextText } from '#app/features/plan/context-text.tsx'
import { ContextVersions } from '#app/features/plan/context-versions.tsx'
import { PromisesCard } from '#app/features/plan/promises-card.tsx'
import { RefusedNotice } from '#app/features/plan/refused-notice.tsx'
import { useVendorName } from '#app/features/plan/vendor-name.ts'
import { writeContext } from '#app/features/plan/write-context.server.ts'
import { planAction, planIntent } from '#app/http/actions.server.ts'
import { planLoader } from '#app/http/loaders.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export const loader = planLoader({
  may: maySeePlan,
  load: ({ context: { db, at }, account, actor }) => {
    const reading = { timeZone: account.timeZone, now: at.now }
    const allowedHere = listAllowedWords(db, account.id)
    const allowed = allowedHere.map(({ folded }) => folded)
    const words = { vocabulary: currentVocabulary(db), allowed: new Set(allowed) }
    return {
      slug: account.slug,
      accountName: account.name,
      place: {
        address: togetherPath(account.slug),
        name: sharedTextName('context', account.id),
        personId: actor.userId,
      },
      ...contextPage(db, { actor, reading, words }),
      // the vendor's words go to those who may write, and why some are plain words here stays with the vendor
      sent: mayEditPlan(actor) ? { terms: vocabularyTexts(db), allowed } : { terms: [], allowed: [] },
      allowedWords: mayAllowWord(actor) ? allowedHere.map(({ term, reason }) => ({ term, reason })) : null,
    }
  },
})

export const action = planAction({
  'write-context': planIntent({ may: mayEditPlan, form: writeContextForm, run: writeContext }),
  'confirm-context': planIntent({
    may: mayConfirmContext,
    form: confirmContextForm,
    run: confirmContext,
    done: () => ({ message: 'Confirmed' }),
  }),
})

export const meta: MetaFunction = ({ matches }) => [{ title: planTitle(matches, 'Context') }]

const nothing = { headline: '', challenge: '', success: '' }

export default function Context() {
  const page = useLoaderData<typeof loader>()
  const { slug, accountName, current, versions, hasOlder, may, isVendor, sent, allowedWords } = page
  const path = contextPath(slug)
  const vendorName = useVendorName()
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Plan', href: planPath(slug) }]}
        title={`What ${accountName} wants to change`}
        badge={current && <Confirmation current={current} />}
        description={`The challenge and what success looks like, in ${isVendor ? 'the customer’s' : 'your'} own words. Everything else in the plan answers to it.`}
      />
      <RefusedNotice intents={['confirm-context']} />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-5">
          <Card>{current ? <ContextText {...current} isVendor={isVendor} /> : <NothingWritten />}</Card>
          {may.confirm && current && <ConfirmCard action={path} current={current} />}
          {may.edit && (
            <ContextFormCard
              action={path}
              accountName={accountName}
              texts={current ?? nothing}
              isConfirmed={current?.confirmed != null}
              isVendor={isVendor}
              sent={sent}
              place={page.place}
              number={current?.number ?? 0}
            />
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          {allowedWords && <AllowedWordsCard slug={slug} vendorName={vendorName} words={allowedWords} />}
          <PromisesCard slug={slug} promises={page.promises} mayAdd={may.edit} />
          <ContextVersions versions={versions} hasOlder={hasOlder} />
        </div>
      </div>
    </>
  )
}

type Current = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['current']>

function NothingWritten() {
  return (
    <EmptyState title="Nothing written yet">
      Two or three sentences are enough to begin: what goes wrong today, and how the work looks when it is
      solved.
    </EmptyState>
  )
}

function Confirmation({ current }: { current: Current }) {
  if (!current.confirmed) return <Badge tone="warning">Not confirmed yet</Badge>
  return (
    <Badge tone="good" icon="check">
      Confirmed by {current.confirmed.by}, {current.confirmed.on}
    </Badge>
  )
}

type ConfirmCardProps = { action: string; current: Current }

function ConfirmCard({ action, current: { number, writtenBy, confirmed } }: ConfirmCardProps) {
  const lastTime = confirmed && `${confirmed.by} confirmed it on ${confirmed.on}, more than a year ago.`
  return (
    <Card title={lastTime ? 'Is this still what you mean?' : 'Is this what you mean?'} tone="asking">
      <p>
        {lastTime || `${writtenBy} wrote version ${number}.`} Confirm it when it says what you would say
        yourself; change it when it does not.
      </p>
      <QuickForm
        key={number}
        intent="confirm-context"
        action={action}
        hidden={{ number: String(number) }}
        className="mt-3"
      >
        <Button type="submit" kind="primary">
          Yes, that is us
        </Button>
      </QuickForm>
    </Card>
  )
}
