import { advocacyPath, quotePath } from '#app/domain/paths.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { QuoteFields, type QuoteStart } from './quote-fields.tsx'
import { returnQuoteForm } from './quote-form.ts'
import type { QuotePage as QuotePageData } from './quote-page.server.ts'

export const quoteTones: Record<QuotePageData['state'], BadgeTone> = {
  requested: 'warning',
  submitted: 'warning',
  approved: 'accent',
  rejected: 'neutral',
  published: 'good',
  unpublished: 'neutral',
}

type QuotePageProps = QuotePageData & {
  slug: string
  account: string
  vendorName: string
  isVendor: boolean
  basis: string
  until: string
  signer: string
  start: QuoteStart
}

/** One quote: its writer changes it or takes it back, the vendor accepts it or gives it back. */
export function QuotePage(props: QuotePageProps) {
  const { slug, person, isWriter, state, stateTitle, vendorName, rejectedBecause } = props
  return (
    <>
      <PageHeader
        title={isWriter ? 'Your words' : `The words of ${person}`}
        crumbs={[{ label: 'Advocacy', href: advocacyPath(slug) }]}
        badge={<Badge tone={quoteTones[state]}>{stateTitle}</Badge>}
        description={whereItStands(props)}
      />
      {state === 'rejected' && (
        <Notice title={isWriter ? `${vendorName} asks` : 'Given back'} className="mb-5 max-w-3xl">
          “{rejectedBecause}”
        </Notice>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <Printed {...props} />
        <div className="flex min-w-0 flex-col gap-5">
          {props.isVendor && <Moderation {...props} />}
          <Allowed {...props} />
        </div>
      </div>
      {isWriter && <Change {...props} />}
    </>
  )
}

function whereItStands({ state, isWriter, published, submitted, vendorName }: QuotePageProps): string {
  if (state === 'published') return `On the wall since ${published}, word for word.`
  if (state === 'submitted')
    return isWriter ? `${vendorName} reads it first. Sent on ${submitted}.` : `Sent on ${submitted}.`
  if (state === 'approved') return 'Accepted, and not on the wall yet.'
  if (state === 'unpublished') return 'It stands nowhere.'
  return isWriter ? 'Nothing of it is public.' : 'It waits for its writer.'
}

function Printed({ quote, rating, name, title, company, isWriter, may, slug, id }: QuotePageProps) {
  const byline = [name, title, company].filter((words) => words !== '').join(', ')
  return (
    <Card>
      <blockquote className="[overflow-wrap:anywhere]">
        <p className="font-serif text-xl leading-8">“{quote}”</p>
        <footer className="mt-3 text-muted">
          {byline || 'Without a name'}
          {rating !== null && ` · ${rating} of 5`}
        </footer>
      </blockquote>
      {isWriter && may.takeBack && (
        <QuickForm
          intent="take-back"
          action={quotePath(slug, id)}
          hidden={{ testimonialId: id }}
          className="mt-4 border-t border-line pt-4"
        >
          <Button type="submit" kind="danger">
            Take it back
          </Button>
          <p className="mt-1.5 text-sm text-muted">It is gone from every page within a minute.</p>
        </QuickForm>
      )}
    </Card>
  )
}

function Allowed({ allowed }: QuotePageProps) {
  if (allowed.length === 0) return null
  return (
    <Card title="What is allowed">
      <ul className="divide-y divide-line">
        {allowed.map(({ scope, what, isGranted, state, until }) => (
          <li key={scope} className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 py-2">
            <span className="min-w-0 font-semibold [overflow-wrap:anywhere]">{what}</span>
            <Badge tone={isGranted ? 'good' : 'neutral'}>
              {until ? `until ${until}` : state.toLowerCase()}
            </Badge>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-muted">What is not allowed is not printed.</p>
    </Card>
  )
}

function Moderation({ slug, id, may, vendorName, state }: QuotePageProps) {
  const press = (deed: string, label: string, kind: 'primary' | 'secondary') => (
    <QuickForm intent="moderate" action={quotePath(slug, id)} hidden={{ testimonialId: id, deed }}>
      <Button type="submit" kind={kind}>
        {label}
      </Button>
    </QuickForm>
  )
  return (
    <Card title="Reading it" tone="internal" vendorName={vendorName} key={state}>
      <p className="text-muted">Nobody but its writer changes a word. If something is not right, say what.</p>
      <div className="mt-3 flex flex-wrap gap-2.5">
        {may.approve && press('approve', 'Accept it', 'primary')}
        {may.publish && press('publish', 'Put it on the wall', 'primary')}
        {may.unpublish && press('unpublish', 'Take it off the wall', 'secondary')}
      </div>
      {may.giveBack && <GiveBack slug={slug} id={id} />}
    </Card>
  )
}

function GiveBack({ slug, id }: { slug: string; id: string }) {
  return (
    <details className="group mt-3">
      <summary className="flex items-center gap-2 font-semibold text-moss">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        Give it back…
      </summary>
      <ActionForm
        intent="give-back"
        schema={returnQuoteForm}
        action={quotePath(slug, id)}
        start={{ testimonialId: id, reason: '' }}
        hidden={['testimonialId']}
        className="mt-2"
      >
        {(tools) => (
          <>
            <Field
              label="What you would like to ask"
              hint="Its writer reads it"
              isRequired
              error={tools.error('reason')}
            >
              <TextArea {...tools.field('reason')} rows={3} />
            </Field>
            <Button type="submit" isPending={tools.isPending}>
              Give it back
            </Button>
          </>
        )}
      </ActionForm>
    </details>
  )
}

function Change(props: QuotePageProps) {
  const { slug, id, state, start, account, vendorName, basis, until, signer } = props
  return (
    <details className="group mt-6 max-w-3xl" open={state === 'rejected' || state === 'requested'}>
      <summary className="flex items-center gap-2 font-semibold text-moss">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        Say it in other words
      </summary>
      <Card className="mt-3">
        <p className="mb-4 text-muted">
          Other words are read again before they are public, and what you allowed is for exactly the words it
          was given to. Until then the old ones come down.
        </p>
        <QuoteFields
          key={start.quote}
          {...{ start, account, vendorName, basis, until, signer }}
          action={quotePath(slug, id)}
          button="Send the new words"
        />
      </Card>
    </details>
  )
}
