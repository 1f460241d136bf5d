import { peoplePath } from '#app/domain/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { KeyValueList } from '#app/ui/key-value-list.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { ShownConversation } from './comments/conversation.server.ts'
import { Conversation } from './comments/conversation.tsx'
import { EditStakeholderForm, type SharedHalf } from './edit-stakeholder-form.tsx'
import { StakeholderDeparture } from './stakeholder-departure.tsx'
import type { BossOption } from './stakeholder-fields.tsx'
import { type PrivateHalf, StakeholderNoteForm } from './stakeholder-note-form.tsx'
import { type SuccessionAsked, SuccessorCard } from './successor-form.tsx'

type StakeholderPageProps = {
  account: { slug: string; name: string }
  vendorName: string
  person: {
    id: string
    name: string
    title: string
    side: 'customer' | 'vendor'
    hasLogin: boolean
    shared: SharedHalf
  }
  /** The shared half in words, for readers who may not edit. */
  facts: { term: string; detail: string }[]
  bosses: BossOption[]
  privateHalf: PrivateHalf | null
  leftOn: string | null
  asked: SuccessionAsked | null
  isAsked: boolean
  mayEdit: boolean
  mayKeep: boolean
  mayManageMembers: boolean
  /** What is said about them. */
  conversation: ShownConversation
}

/** One person of the plan. */
export function StakeholderPage(props: StakeholderPageProps) {
  const { account, vendorName, person, facts, bosses, privateHalf, leftOn, asked, mayEdit, mayKeep } = props
  const company = person.side === 'customer' ? account.name : vendorName
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'People', href: peoplePath(account.slug) }]}
        title={person.name}
        badge={leftOn && <Badge tone="warning">has left</Badge>}
        description={person.title ? `${person.title}, ${company}` : company}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr] lg:grid-rows-[auto_1fr]">
        {mayEdit ? (
          <EditStakeholderForm key={person.id} person={person.shared} bosses={bosses} />
        ) : (
          <Card title="What both sides see">
            <KeyValueList items={facts} look="beside" />
          </Card>
        )}
        <div className="flex min-w-0 flex-col gap-5 lg:row-span-2">
          {asked && <SuccessorCard accountSlug={account.slug} asked={asked} mayName={mayKeep} />}
          {privateHalf && (
            <StakeholderNoteForm
              key={person.id}
              stakeholderId={person.id}
              half={privateHalf}
              vendorName={vendorName}
            />
          )}
          {mayKeep && (
            <StakeholderDeparture
              accountSlug={account.slug}
              person={person}
              leftOn={leftOn}
              isAsked={props.isAsked}
              mayManageMembers={props.mayManageMembers}
            />
          )}
        </div>
        <Conversation key={`comments-${person.id}`} conversation={props.conversation} />
      </div>
    </>
  )
}
