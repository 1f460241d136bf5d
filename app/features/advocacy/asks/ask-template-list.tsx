import { useActionData } from '@remix-run/react'
import type { Answer } from '#app/domain/answer.ts'
import { askTemplatePath, askTemplatesPath, newAskTemplatePath } from '#app/domain/paths.ts'
import { Anchor } from '#app/ui/anchor.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { QuickForm } from '#app/ui/form/quick-form.tsx'
import type { askTemplateList } from './ask-templates.server.ts'

type AskTemplateListProps = ReturnType<typeof askTemplateList>
type TypeOfAsk = AskTemplateListProps['types'][number]

/** All words to ask with, by what is asked for: the vendor's own, then those Cairn brings along. */
export function AskTemplateList({ types, archived }: AskTemplateListProps) {
  return (
    <div className="flex flex-col gap-5">
      {types.map((one) => (
        <WordsOfType key={one.type} {...one} />
      ))}
      {archived.length > 0 && <Archived rows={archived} />}
    </div>
  )
}

const lineClass = 'items-center justify-between gap-x-4 py-2.5 sm:flex'

function WordsOfType({ type, title, own, shipped }: TypeOfAsk) {
  const from = (key: string) => `${newAskTemplatePath()}?${new URLSearchParams({ type, from: key })}`
  return (
    <Card
      title={title}
      aside={
        <LinkButton href={`${newAskTemplatePath()}?${new URLSearchParams({ type })}`} size="small">
          Write your own<span className="sr-only">: {title}</span>
        </LinkButton>
      }
    >
      <ul className="-mb-2 divide-y divide-line">
        {own.map(({ id, title: name, subject }) => (
          <li key={id} className={lineClass}>
            <div className="min-w-0 wrap-anywhere">
              <Anchor href={askTemplatePath(id)} className="text-link font-semibold">
                {name}
              </Anchor>
              <p className="text-sm text-muted">{subject}</p>
            </div>
          </li>
        ))}
        {shipped.map(({ key, title: name, subject }) => (
          <li key={key} className={lineClass}>
            <div className="min-w-0 wrap-anywhere">
              <span className="font-semibold">{name}</span> <Badge>comes with Cairn</Badge>
              <p className="text-sm text-muted">{subject}</p>
            </div>
            <Anchor href={from(key)} className="text-link text-sm">
              Begin from it<span className="sr-only">: {name}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Archived({ rows }: { rows: AskTemplateListProps['archived'] }) {
  const posted = useActionData<Answer>()
  const isRefused = posted?.ok === false && posted.intent === 'restore-ask-template'
  return (
    <details open={isRefused} className="rounded-card border border-line bg-card">
      <summary className="p-4 font-semibold text-moss sm:px-5.5">Put away · {rows.length}</summary>
      <ul className="divide-y divide-line border-t border-line">
        {rows.map(({ id, title, what }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 sm:px-5.5">
            <p className="min-w-0 wrap-anywhere">
              <Anchor href={askTemplatePath(id)} className="text-link font-semibold">
                {title}
              </Anchor>{' '}
              <span className="text-sm text-muted">{what}</span>
            </p>
            <QuickForm intent="restore-ask-template" action={askTemplatesPath()} hidden={{ templateId: id }}>
              <Button type="submit" size="small">
                Bring back<span className="sr-only"> {title}</span>
              </Button>
            </QuickForm>
          </li>
        ))}
      </ul>
    </details>
  )
}
