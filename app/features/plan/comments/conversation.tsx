import { Card } from '#app/ui/card.tsx'
import { useVendorName } from '../vendor-name.ts'
import type { ShownConversation } from './conversation.server.ts'
import type { OpenedForm } from './opened-form.ts'
import { Thread } from './thread.tsx'
import { usePointedComment } from './use-pointed-comment.ts'
import { WriteForm } from './write-form.tsx'

export type ConversationProps = {
  conversation: ShownConversation
  title?: string
  /** What stands at its top where it is not beside the thing itself. */
  subtitle?: string
  id?: string
  /** A form that the address asks for, where no script opens one. */
  opened?: OpenedForm | null
  className?: string
}

/** What both sides said about one thing, thread by thread, and the form to say more. */
export function Conversation(props: ConversationProps) {
  const { conversation, title = 'Comments', subtitle, id = 'comments', opened = null, className } = props
  const { threads, count, may, isInternalOnly } = conversation
  const vendorName = useVendorName()
  const pointed = usePointedComment()
  const names = { customer: conversation.account.name, vendor: vendorName }
  return (
    <Card
      title={title}
      subtitle={subtitle}
      id={id}
      count={count || undefined}
      tone={isInternalOnly ? 'internal' : 'plain'}
      vendorName={vendorName}
      className={className}
    >
      {threads.length === 0 && <p className="text-muted">{nothingYet(conversation)}</p>}
      <ol className="flex flex-col divide-y divide-line">
        {threads.map((thread) => (
          <Thread key={thread.id} {...{ thread, conversation, names, pointed, opened }} />
        ))}
      </ol>
      {may.comment && (
        <WriteForm
          conversation={conversation}
          names={names}
          thread={null}
          className="mt-3 border-t border-line pt-4 first-of-type:mt-4"
        />
      )}
    </Card>
  )
}

function nothingYet({ may, isInternalOnly }: ShownConversation): string {
  if (!may.comment) return 'Nothing said yet.'
  if (isInternalOnly) return 'Nothing noted yet. What a colleague should know belongs here.'
  return 'Nothing said yet. Questions and agreements about this belong here.'
}
