import { acceptedFiles } from '#app/features/files/file-kinds.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { FileInput, TextArea, TextInput } from '#app/ui/inputs.tsx'
import type { GatePageData } from './gate-page.server.ts'
import {
  declineMoveForm,
  objectForm,
  recordSignatureForm,
  signMoveForm,
  withdrawMoveForm,
} from './move-form.ts'
import type { Question } from './question.tsx'
import { ReasonForm } from './reason-form.tsx'
import type { ShownCriterion } from './shown-criteria.server.ts'

type Given = { page: GatePageData; path: string }

/** What this reader can be asked about the move that waits, the signature first. */
export function moveQuestions({ page, path }: Given): Question[] {
  const { signing } = page
  if (!signing?.move) return signing?.may.withdraw ? [withdrawing({ page, path })] : []
  const { may } = signing
  return [
    ...(may.sign ? [signingQuestion({ page, path })] : []),
    ...(may.record ? [recording({ page, path })] : []),
    ...(may.decline ? [declining({ page, path })] : []),
    ...(may.withdraw ? [withdrawing({ page, path })] : []),
  ]
}

/** An approver's objection to what the vendor recorded. */
export function objectionQuestions({ page, path }: Given): Question[] {
  const { kept, next, vendorName } = page
  if (!kept?.objectUntil || !next) return []
  const { transitionId } = kept
  return [
    {
      intent: 'object-to-move',
      opener: 'Object…',
      title: `Object to the move to ${next.title}`,
      about: `The plan goes back to where it was, and ${vendorName} reads why. You can object until ${kept.objectUntil}.`,
      form: (close) => (
        <ReasonForm
          {...{ path, close }}
          intent="object-to-move"
          schema={objectForm}
          start={{ transitionId }}
          hidden={['transitionId']}
          label="Why does your side not agree?"
          kind="danger"
          send="Object and go back"
        />
      ),
    },
  ]
}

function signingQuestion({ page, path }: Given): Question {
  const { next, signing, side, accountName, vendorName } = page
  const own = side === 'vendor' ? vendorName : accountName
  const other = side === 'vendor' ? accountName : vendorName
  const isSecond = signing?.signers.some((signer) => signer.side !== side && signer.hasSigned)
  return {
    intent: 'sign-move',
    opener: 'Sign…',
    kind: 'primary',
    title: `Sign the move to ${next?.title} for ${own}`,
    about: (
      <>
        {signing?.signsFor && <p className="mb-2 font-semibold">You sign in place of {signing.signsFor}.</p>}
        <p>
          {isSecond
            ? `${other} has signed. With your signature the plan moves to ${next?.title} at once.`
            : `The plan moves to ${next?.title} when ${other} has signed too.`}{' '}
          Your name, the time and exactly these lines are kept. If one of them changes before both have
          signed, you are asked again.
        </p>
      </>
    ),
    form: (close) => (
      <>
        <SignedLines criteria={page.criteria} />
        <SignForm {...{ page, path, close, own }} />
      </>
    ),
  }
}

/** Exactly what a signature covers, line by line. */
function SignedLines({ criteria }: { criteria: readonly ShownCriterion[] }) {
  return (
    <ul aria-label="What you sign" className="mb-4 rounded-control bg-sunken/60 px-3.5 py-2.5">
      {criteria.map(({ key, state, title, detail, waiver }) => (
        <li key={key} className="flex gap-2 py-1">
          <Icon
            name={state === 'met' ? 'check' : 'chevron-right'}
            className={state === 'met' ? 'mt-[3px] text-verified' : 'mt-[3px] text-muted'}
          />
          <span className="min-w-0">
            {title}
            <span className="block text-sm text-muted">
              {state === 'waived' && waiver ? `Let go by ${waiver.by}: ${waiver.reason}` : detail}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function SignForm({ page, path, close, own }: Given & { close: () => void; own: string }) {
  const { move } = page.signing ?? {}
  if (!move) return null
  return (
    <ActionForm
      // what is signed is what stands here: new evidence makes a new form
      key={move.seen}
      intent="sign-move"
      schema={signMoveForm}
      action={path}
      start={move}
      hidden={['transitionId', 'seen', 'shown']}
      onDone={close}
    >
      {({ isPending }) => (
        <Button type="submit" kind="primary" isPending={isPending}>
          Sign for {own}
        </Button>
      )}
    </ActionForm>
  )
}

function declining({ page, path }: Given): Question {
  const transitionId = page.signing?.move?.transitionId ?? ''
  return {
    intent: 'decline-move',
    opener: 'Not yet…',
    title: 'Not yet?',
    about: `The plan stays where it is, and ${page.vendorName} reads why. They can ask again.`,
    form: (close) => (
      <ReasonForm
        {...{ path, close }}
        intent="decline-move"
        schema={declineMoveForm}
        start={{ transitionId }}
        hidden={['transitionId']}
        label="What is missing?"
        send="Decline for now"
      />
    ),
  }
}

function withdrawing({ page, path }: Given): Question {
  const transitionId = page.signing?.openMoveId ?? ''
  return {
    intent: 'withdraw-move',
    opener: 'Take back…',
    kind: 'quiet',
    title: `Take the move to ${page.next?.title} back`,
    about: `Nobody is asked to sign any more, signatures given so far count no longer, and ${page.accountName} reads why. It can be proposed again.`,
    form: (close) => (
      <ReasonForm
        {...{ path, close }}
        intent="withdraw-move"
        schema={withdrawMoveForm}
        start={{ transitionId }}
        hidden={['transitionId']}
        label="Why?"
        send="Take it back"
      />
    ),
  }
}

function recording({ page, path }: Given): Question {
  return {
    intent: 'record-signature',
    opener: 'Record their agreement…',
    title: `Record that ${page.accountName} agreed`,
    about: `Nobody there has signed within 14 days of two mails. What you record shows as “recorded by the vendor”, and an approver at ${page.accountName} can object for 30 days, which takes the plan back.`,
    form: (close) => (
      <>
        <SignedLines criteria={page.criteria} />
        <RecordForm {...{ page, path, close }} />
      </>
    ),
  }
}

function RecordForm({ page, path, close }: Given & { close: () => void }) {
  const { move } = page.signing ?? {}
  if (!move) return null
  return (
    <ActionForm
      intent="record-signature"
      schema={recordSignatureForm}
      action={path}
      start={{ ...move, note: '', link: '' }}
      hidden={['transitionId', 'seen', 'shown']}
      // new evidence must not take the note away that is being written
      follows={['transitionId', 'seen', 'shown']}
      hasFiles
      onDone={close}
    >
      {({ field, error, isPending }) => (
        <>
          <Field
            label="Who agreed, when, and where it stands"
            hint="“Ines Carvalho in the minutes of 4 November, item 3”"
            error={error('note')}
            isRequired
          >
            <TextArea {...field('note')} rows={3} maxLength={500} />
          </Field>
          <Field label="Link" error={error('link')}>
            <TextInput {...field('link')} type="url" inputMode="url" placeholder="https://" />
          </Field>
          <Field label="File" hint="The mail or the minutes, 10 MB at most" error={error('file')}>
            <FileInput name="file" accept={acceptedFiles} />
          </Field>
          <Button type="submit" kind="primary" isPending={isPending}>
            Record it
          </Button>
        </>
      )}
    </ActionForm>
  )
}
