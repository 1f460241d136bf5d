import type { LegalDoor } from '#app/domain/advocacy/legal-door.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Field } from '#app/ui/field.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { TextArea } from '#app/ui/inputs.tsx'
import type { ReadVersion } from './read-version.server.ts'
import { SectionForms } from './section-forms.tsx'
import { sectionTitles } from './section-titles.ts'
import { StoryBlocks, StoryInlines } from './story-blocks.tsx'
import { legalChangesForm, legalCommentForm, legalSuggestForm, legalVerdictForm } from './story-form.ts'

export type LegalPageProps = {
  name: string
  account: string
  vendor: string
  number: number
  hash: string
  until: string
  text: ReadVersion
  /** What was written beside the text by this reviewer. */
  own: { key: string; title: string; words: string }[]
}

/** One text for one invited reviewer: to read, to write beside, and to answer with one press. */
export function LegalPage({ name, account, vendor, number, hash, until, text, own }: LegalPageProps) {
  return (
    <main className="mx-auto w-full max-w-304 px-4 py-8 sm:px-6">
      <p className="text-sm text-muted">Legal review for {account}</p>
      <h1 className="title-page mt-1 wrap-anywhere">A text to review</h1>
      <p className="mt-2.5 mb-6 max-w-[84ch] text-muted text-pretty">
        {name}, this is version {number} of a case study that {vendor} would like to publish. You see this
        text and nothing else of their plan. Your link works until you have answered, and no longer than{' '}
        {until}.
      </p>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.62fr)_minmax(0,1fr)]">
        <Card>
          <h2 className="title-section mb-4 border-b border-line pb-4 wrap-anywhere">
            “<StoryInlines inlines={text.titleInlines} />”
          </h2>
          {text.sections.map(({ section, blocks, markup }) => (
            <section key={section} className="mb-6 last:mb-0">
              <h3 className="eyebrow mb-1.5">{sectionTitles[section]}</h3>
              <div className={section === 'quote' ? 'border-l-3 border-moss pl-4 font-serif text-lg' : ''}>
                {blocks.length > 0 ? <StoryBlocks blocks={blocks} /> : <p className="text-muted">Nothing.</p>}
              </div>
              {section === 'quote' && blocks.length > 0 && (
                <p className="mt-2 text-sm text-muted">
                  {[text.quoteName, text.quoteTitle].filter(Boolean).join(', ')}
                </p>
              )}
              <SectionForms
                section={section}
                markup={markup}
                schemas={{ comment: legalCommentForm, suggest: legalSuggestForm }}
              />
            </section>
          ))}
        </Card>
        <div className="flex flex-col gap-5">
          <Answer hash={hash} />
          {own.length > 0 && (
            <Card title="What you wrote">
              <ul className="divide-y divide-line">
                {own.map(({ key, title, words }) => (
                  <li key={key} className="py-2 wrap-anywhere">
                    <span className="block text-sm text-muted">{title}</span>
                    {words}
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
    </main>
  )
}

function Answer({ hash }: { hash: string }) {
  return (
    <Card title="Your answer" tone="asking">
      <p className="mb-3">You answer once, about exactly this text. If a word changes, you are asked anew.</p>
      <ActionForm
        intent="approve-text"
        schema={legalVerdictForm}
        start={{ hash, note: '' }}
        hidden={['hash']}
      >
        {(tools) => (
          <>
            <Field label="A note with it" error={tools.error('note')}>
              <TextArea {...tools.field('note')} rows={2} />
            </Field>
            <Button type="submit" kind="primary" isPending={tools.isPending}>
              Approve this exact text
            </Button>
          </>
        )}
      </ActionForm>
      <details className="mt-4">
        <summary className="cursor-pointer font-semibold text-moss">Ask for changes</summary>
        <ActionForm
          intent="ask-for-changes"
          schema={legalChangesForm}
          start={{ hash, note: '' }}
          hidden={['hash']}
          className="mt-2"
        >
          {(tools) => (
            <>
              <Field label="What should change" isRequired error={tools.error('note')}>
                <TextArea {...tools.field('note')} rows={3} />
              </Field>
              <Button type="submit" isPending={tools.isPending}>
                Ask for changes
              </Button>
            </>
          )}
        </ActionForm>
      </details>
      <p className="mt-3 text-sm text-muted wrap-anywhere">
        Fingerprint of this text (SHA-256): {hash.slice(0, 16)}…
      </p>
    </Card>
  )
}

const closedWords: Record<Exclude<LegalDoor, 'open'>, { title: string; words: string }> = {
  answered: {
    title: 'You have answered',
    words: 'Thank you. Your answer stands and nothing more is needed; whoever asked you can ask anew.',
  },
  revoked: {
    title: 'This review is closed',
    words:
      'The text has changed, or the review is no longer needed. Whoever asked you can send you the new text.',
  },
  expired: {
    title: 'This link has run out',
    words: 'It worked for 14 days. Ask whoever invited you for a new one.',
  },
}

/** The same address once it opens nothing any more. */
export function ClosedLegalPage({ door }: { door: Exclude<LegalDoor, 'open'> }) {
  const { title, words } = closedWords[door]
  return (
    <main className="mx-auto max-w-2xl px-4 py-16">
      <h1 className="title-page">{title}</h1>
      <p className="mt-2 text-muted">{words}</p>
    </main>
  )
}
