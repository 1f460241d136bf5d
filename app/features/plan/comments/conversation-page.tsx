import { planPath } from '#app/domain/paths.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RefusedNotice } from '../refused-notice.tsx'
import type { ShownConversation } from './conversation.server.ts'
import { Conversation } from './conversation.tsx'
import type { OpenedForm } from './opened-form.ts'

type ConversationPageProps = {
  conversation: ShownConversation
  /** The page of the thing itself. */
  place: string
  opened: OpenedForm | null
}

/** What was said about one thing, by itself: where forms lead without a script, and for things whose page is gone. */
export function ConversationPage({ conversation, place, opened }: ConversationPageProps) {
  const { account, about } = conversation
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Plan', href: planPath(account.slug) },
          { label: about, href: place },
        ]}
        title={about}
      />
      <RefusedNotice intents={['delete-comment', 'resolve-thread', 'reopen-thread', 'react-to-comment']} />
      <Conversation conversation={conversation} opened={opened} className="max-w-3xl" />
    </>
  )
}
