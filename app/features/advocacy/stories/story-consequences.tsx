import type { ReactNode } from 'react'
import { planStoryPath } from '#app/domain/paths.ts'
import { Button, type ButtonKind } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { ActionForm } from '#app/ui/form/action-form.tsx'
import { seenTextForm } from './story-form.ts'
import { NoteForm } from './story-moves.tsx'
import type { StoryPageProps, WithVersion } from './story-page-props.ts'

type ConsequenceProps = {
  page: StoryPageProps
  /** What the address calls it: `?ask=publish`. */
  ask: string
  opener: string
  openerKind: ButtonKind
  title: string
  description: string
  children: ReactNode
}

/** Asks before a consequence and says what will happen: in a dialog, and in the page where no script runs. */
function Consequence({ page, ask, opener, openerKind, title, description, children }: ConsequenceProps) {
  if (page.asking === ask)
    return (
      <div id="ask" className="w-full rounded-control border border-line p-4">
        <h3 className="title-card">{title}</h3>
        <p className="mt-1 mb-3 text-muted">{description}</p>
        {children}
      </div>
    )
  const fallbackHref = `${planStoryPath(page.slug, page.story.id)}?ask=${ask}#ask`
  return (
    <Dialog {...{ opener, openerKind, title, description, fallbackHref }}>
      <div className="mt-4">{children}</div>
    </Dialog>
  )
}

/** The customer approves the exact text. */
export function ApproveStory(page: WithVersion) {
  const { version, names, story } = page
  return (
    <Consequence
      page={page}
      ask="approve"
      opener="Approve this exact text…"
      openerKind="primary"
      title={`Approve version ${version.number}?`}
      description={
        story.isPublic && story.frozen
          ? 'You approve these words and figures and no others. If they are what readers had, the story is public again at once.'
          : `You approve these words and figures and no others: whoever changes one asks you again. Then consents are asked for, and ${names.vendor} publishes it once they are given.`
      }
    >
      <SeenForm page={page} intent="approve-story" label="Approve this exact text" />
    </Consequence>
  )
}

/** The vendor makes it public. */
export function PublishStory(page: WithVersion) {
  const { version, publicAddress, story } = page
  const waiting = version.consents.filter(({ isGiven, isEssential }) => isEssential && !isGiven)
  if (waiting.length > 0)
    return (
      <p className="text-muted">
        It can be published once these are allowed: {waiting.map(({ words }) => words).join(', ')}.
      </p>
    )
  const left = version.consents.filter(({ isGiven }) => !isGiven).map(({ words }) => words)
  const without = left.length > 0 ? ` Left out, because nobody allows it: ${left.join(', ')}.` : ''
  return (
    <Consequence
      page={page}
      ask="publish"
      opener="Publish…"
      openerKind="primary"
      title={`Publish version ${version.number}?`}
      description={`Everybody can read it at ${publicAddress}${story.isPublic ? ', in place of the text that is there now' : ''}. It comes down within a minute once a consent it needs is taken back.${without}`}
    >
      <SeenForm page={page} intent="publish-story" label="Publish it" />
    </Consequence>
  )
}

/** Either side takes it down. */
export function UnpublishStory(page: StoryPageProps) {
  return (
    <Consequence
      page={page}
      ask="unpublish"
      opener="Take it down…"
      openerKind="secondary"
      title="Take the story down?"
      description="Within a minute nobody can read it, and its address says that it is gone. Its texts and consents stay as they are."
    >
      <NoteForm
        storyId={page.story.id}
        intent="unpublish-story"
        label="Why"
        button="Take it down"
        isRequired
      />
    </Consequence>
  )
}

function SeenForm({ page, intent, label }: { page: WithVersion; intent: string; label: string }) {
  const { story, version } = page
  return (
    <>
      <ActionForm
        intent={intent}
        schema={seenTextForm}
        start={{ storyId: story.id, versionId: version.id, hash: version.hash }}
        hidden={['storyId', 'versionId', 'hash']}
      >
        {(tools) => (
          <Button type="submit" kind="primary" isPending={tools.isPending}>
            {label}
          </Button>
        )}
      </ActionForm>
      <p className="mt-3 text-sm text-muted wrap-anywhere">
        Fingerprint of this text (SHA-256): <span className="figures">{version.hash.slice(0, 16)}…</span>
      </p>
    </>
  )
}
