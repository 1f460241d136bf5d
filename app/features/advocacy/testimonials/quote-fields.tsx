import { useState } from 'react'
import type { ConsentChannel } from '#app/domain/advocacy/consent.ts'
import { consentChannelTitles } from '#app/domain/advocacy/consent-words.ts'
import { cleanWords } from '#app/domain/advocacy/public-words.ts'
import { quoteLength, quotePrompts } from '#app/domain/advocacy/testimonial.ts'
import { readFullDate } from '#app/domain/reading.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { ActionForm, type FormTools } from '#app/ui/form/action-form.tsx'
import { TextArea, TextInput } from '#app/ui/inputs.tsx'
import { AgreedWords } from './agreed-words.tsx'
import { submitQuoteForm } from './quote-form.ts'

export type QuoteStart = {
  testimonialId: string
  quote: string
  rating: string
  name: string
  title: string
  allowName: string
  allowTitle: string
  allowCompany: string
  channels: string[]
}

type QuoteFieldsProps = {
  action: string
  start: QuoteStart
  account: string
  vendorName: string
  /** What the writer's right to speak for the company rests on; '' for none. */
  basis: string
  /** The last day of what is allowed. */
  until: string
  button: string
  /** The writer's name, as the plan knows them. */
  signer: string
}

const others: readonly ConsentChannel[] = ['sales_deck', 'email', 'social']

/** The whole form: words, stars, how to be named, what may be done with it. A minute on a phone. */
export function QuoteFields(props: QuoteFieldsProps) {
  const { action, start, account, vendorName, signer, basis, until, button } = props
  return (
    <ActionForm
      intent="submit-quote"
      schema={submitQuoteForm}
      action={action}
      start={{ ...start, allowQuote: '' }}
      hidden={['testimonialId']}
    >
      {(tools) => (
        <>
          <Words tools={tools} />
          <Stars tools={tools} />
          <Naming {...props} tools={tools} />
          <Allowing {...props} tools={tools} />
          <AgreedWords vendor={vendorName} expiresOn={until} {...{ account, signer, basis }} />
          <Button type="submit" kind="primary" isPending={tools.isPending} className="mt-3 w-full sm:w-auto">
            {button}
          </Button>
          <p className="mt-2 text-sm text-muted">
            {vendorName} reads it before it is public, and cannot change a word of it. You get all of this by
            mail.
          </p>
        </>
      )}
    </ActionForm>
  )
}

function Words({ tools }: { tools: FormTools }) {
  const field = tools.field('quote')
  const [length, setLength] = useState([...cleanWords(field.defaultValue)].length)
  return (
    <>
      <Field label="Your words" hint={quotePrompts.join(' ')} isRequired error={tools.error('quote')}>
        <TextArea
          {...field}
          rows={5}
          onInput={(event) => setLength([...cleanWords(event.currentTarget.value)].length)}
        />
      </Field>
      <p className="figures -mt-5 mb-3 text-right text-sm text-muted" aria-live="polite">
        {length} of {quoteLength.most}
      </p>
    </>
  )
}

const stars = ['1', '2', '3', '4', '5'] as const
const starWords = ['poor', 'fair', 'good', 'very good', 'excellent'] as const

function Stars({ tools }: { tools: FormTools }) {
  return (
    <Fieldset legend="A rating, if you like" error={tools.error('rating') ?? ''} className="mb-1">
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {stars.map((star, index) => (
          <Checkbox
            key={star}
            kind="radio"
            {...tools.oneOf('rating', star)}
            label={
              <>
                {star}
                <span className="sr-only"> of 5, {starWords[index]}</span>
              </>
            }
          />
        ))}
      </div>
    </Fieldset>
  )
}

function Naming({ tools, account, basis }: QuoteFieldsProps & { tools: FormTools }) {
  return (
    <Fieldset legend="How you are named" hint="Leave a box empty and it does not stand there.">
      <div>
        <Checkbox {...tools.checkbox('allowName')} label="With my name" />
        <Field label="Name" isLabelHidden error={tools.error('name')} className="mt-1.5 ml-7.5 -mb-4">
          <TextInput {...tools.field('name')} autoComplete="name" />
        </Field>
      </div>
      <div>
        <Checkbox {...tools.checkbox('allowTitle')} label="With my title" />
        <Field label="Title" isLabelHidden error={tools.error('title')} className="mt-1.5 ml-7.5 -mb-4">
          <TextInput {...tools.field('title')} autoComplete="organization-title" />
        </Field>
      </div>
      <Checkbox
        {...tools.checkbox('allowCompany')}
        label={`With the name of ${account}`}
        hint={
          basis === ''
            ? `Whoever speaks for ${account} is asked for it. Until they agree the quote stands without.`
            : `You speak for ${account}: ${basis}.`
        }
        className="mb-4"
      />
    </Fieldset>
  )
}

function Allowing({ tools, vendorName, until }: QuoteFieldsProps & { tools: FormTools }) {
  return (
    <Fieldset legend={`What ${vendorName} may do with it`} error={tools.error('channels') ?? ''}>
      <Checkbox
        {...tools.checkbox('allowQuote')}
        label="Print exactly these words on its website"
        hint={`Named as ticked above, until ${readFullDate(until)}. You can take it back at any time, with one press, without saying why.`}
        error={tools.error('allowQuote')}
      />
      {others.map((channel) => (
        <Checkbox
          key={channel}
          {...tools.oneOf('channels', channel)}
          label={`Use it in ${channel === 'email' ? 'e-mails' : consentChannelTitles[channel].toLowerCase()} as well`}
        />
      ))}
    </Fieldset>
  )
}
