import type { MemberRole } from '#app/domain/accounts/member.ts'
import type { Company } from './company.ts'
import { firstNames, lastNames, titles } from './words.ts'

/** Somebody of the large book on one account. `userId` is null for those without a login. */
export type Somebody = { stakeholderId: string; userId: string | null; name: string }
export type Login = Somebody & { userId: string }

export type Sides = {
  customers: [Login, ...Somebody[]]
  logins: [Login, ...Login[]]
  team: [Login, ...Login[]]
}

const rolesInTurn: readonly MemberRole[] = ['approver', 'contributor', 'contributor', 'viewer', 'viewer']

/** The customer's people (the first is an approver), and the vendor's team on the account. */
export function addPeople(company: Company): Sides {
  const [head, ...others] = company.staff.map((colleague) => addTeamMember(company, colleague))
  const [approver, ...rest] = Array.from({ length: company.size.customers }, (_, index) =>
    addCustomer(company, index),
  )
  if (!head || !approver?.userId) throw new Error('an account needs somebody on both sides')
  const first = { ...approver, userId: approver.userId }
  const more = rest.filter((somebody): somebody is Login => somebody.userId !== null)
  return { customers: [first, ...rest], logins: [first, ...more], team: [head, ...others] }
}

function addTeamMember(company: Company, { userId, name }: { userId: string; name: string }): Login {
  const { rows, accountId, newId, tell, begun, creatorId } = company
  const stakeholderId = newId()
  rows.teamMembers({ accountId, userId, addedAt: begun })
  rows.stakeholders({
    id: stakeholderId,
    accountId,
    name,
    title: 'CSM',
    side: 'vendor',
    userId,
    ...noFlags,
    createdAt: begun,
  })
  tell({ at: begun, actorId: creatorId, body: { kind: 'team-joined', userId, texts: { person: name } } })
  return { stakeholderId, userId, name }
}

const noFlags = { doesInfluenceRenewal: 0, doesUncoverUseCases: 0, doesControlBudget: 0 }

function addCustomer(company: Company, index: number): Somebody {
  const { rows, random, accountId, newId, tell, creatorId, size } = company
  const name = `${random.pick(firstNames)} ${random.pick(lastNames)}`
  const createdAt = company.moment(0, 20)
  const userId = index < size.logins ? addLogin(company, { index, name, createdAt }) : null
  const stakeholderId = newId()
  rows.stakeholders({
    ...{
      id: stakeholderId,
      accountId,
      name,
      title: random.pick(titles),
      side: 'customer',
      userId,
      createdAt,
    },
    reportsToId: index === 0 ? null : company.headId,
    doesInfluenceRenewal: index < 2 ? 1 : 0,
    doesUncoverUseCases: index % 3 === 1 ? 1 : 0,
    doesControlBudget: index === 0 ? 1 : 0,
  })
  if (index === 0) company.headId = stakeholderId
  rows.stakeholderNotes({
    stakeholderId,
    influence: 'medium',
    sentiment: random.pick(['supportive', 'neutral', 'promoter']),
  })
  const body = { kind: 'stakeholder-added' as const, stakeholderId, texts: { person: name } }
  tell({ at: createdAt, actorId: creatorId, body })
  return { stakeholderId, userId, name }
}

type Joining = { index: number; name: string; createdAt: number }

function addLogin(company: Company, { index, name, createdAt }: Joining): string {
  const { rows, accountId, newId, tell, creatorId } = company
  const [userId, invitationId] = [newId(), newId()]
  const role = rolesInTurn[index % rolesInTurn.length] ?? 'viewer'
  const hour = 3_600_000
  rows.users({
    id: userId,
    kind: 'customer',
    email: company.emailOf(index),
    name,
    title: '',
    createdAt: createdAt + hour,
  })
  rows.memberships({ id: newId(), accountId, userId, role, createdAt: createdAt + hour })
  const texts = { person: name }
  tell({
    at: createdAt + 1000,
    actorId: creatorId,
    body: { kind: 'member-invited', invitationId, role, texts },
  })
  tell({ at: createdAt + hour, actorId: userId, body: { kind: 'member-joined', userId, role, texts } })
  return userId
}
