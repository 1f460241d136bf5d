import { Avatar } from '#app/ui/avatar.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import { Ask, type Question } from './question.tsx'
import type { Signer, Signing } from './signing.server.ts'

type SigningCardProps = { signing: Signing; questions: readonly Question[]; path: string }

/** Where both sides' signatures stand, and what this reader can do about theirs. */
export function SigningCard({ signing, questions, path }: SigningCardProps) {
  const { signers, may, signsFor, recordHint, ended } = signing
  return (
    <Card title="Both sides sign" tone={may.sign ? 'asking' : 'plain'} id="sign">
      <ul className="flex flex-col gap-1">
        {signers.map((signer) => (
          <SignerLine key={signer.side} {...signer} />
        ))}
      </ul>
      {ended && (
        <p className="mt-3 text-sm">
          <span className="font-semibold">{ended.text}.</span> {ended.reason && `“${ended.reason}”`}
        </p>
      )}
      {signsFor && <p className="mt-3 text-sm font-semibold">You may sign in place of {signsFor}.</p>}
      {(questions.length > 0 || may.propose) && (
        <div className="mt-4 flex flex-wrap gap-2.5 print-hidden">
          {may.propose && (
            <QuickForm intent="propose-move" action={path}>
              <Button type="submit" kind={ended ? 'secondary' : 'primary'}>
                Ask both sides to sign
              </Button>
            </QuickForm>
          )}
          {questions.map((question) => (
            <Ask key={question.intent} question={question} path={path} />
          ))}
        </div>
      )}
      <div className="mt-4 border-t border-line pt-3.5 text-sm text-muted">
        <p>A signature covers exactly what this page shows. If that changes, it is asked for again.</p>
        {recordHint && <p className="mt-2">{recordHint}</p>}
      </div>
    </Card>
  )
}

function SignerLine({ company, person, line, tone, badge, again }: Signer) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <Avatar name={person} isDecorative />
      <span className="min-w-0 flex-1 basis-32">
        <span className="block font-semibold">{company}</span>
        {line && <span className="block text-sm text-muted">{line}</span>}
      </span>
      <Badge tone={tone} icon={tone === 'good' ? 'check' : undefined}>
        {badge}
      </Badge>
      {again && <p className="w-full pl-9.5 text-sm text-warning">{again}</p>}
    </li>
  )
}
