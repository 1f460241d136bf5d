import { addDays } from '#app/domain/calendar-date.ts'
import { stages } from '#app/domain/care/stages.ts'
import { bookEnds, type Company } from './company.ts'
import type { Sides } from './people.ts'
import { goalTitles, reasons, remarks, stepTitles } from './words.ts'

const day = 86_400_000

export type SomeGoal = { id: string; title: string; agreedAt: number }

/** Goals that the vendor proposed and the customer agreed. */
export function addGoals(company: Company, sides: Sides): SomeGoal[] {
  return Array.from({ length: company.size.goals }, (_, index) => addGoal(company, sides, index))
}

function addGoal(company: Company, { customers, team, logins }: Sides, index: number): SomeGoal {
  const { rows, random, newId, accountId, tell } = company
  const [id, [proposer], [approver]] = [newId(), team, logins]
  const title = `${random.pick(goalTitles)}, part ${index + 1}`
  const createdAt = company.moment(26, 40)
  const [proposedAt, agreedAt] = [createdAt + 1000, createdAt + 2 * day]
  rows.goals({
    ...{ id, accountId, title, why: random.pick(reasons), priority: index < 3 ? 'top' : 'normal' },
    customerOwnerId: customers[index % customers.length]?.stakeholderId ?? null,
    vendorOwnerId: team[index % team.length]?.stakeholderId ?? null,
    targetDate: addDays(bookEnds, random.whole(-30, 200)),
    progress: random.pick(['on_track', 'on_track', 'at_risk', 'not_started']),
    ...{
      proposedAt,
      proposedBy: proposer.userId,
      proposedSide: 'vendor',
      agreedAt,
      agreedBy: approver.userId,
    },
    ...{ createdAt, createdBy: proposer.userId },
  })
  const about = { goalId: id, texts: { goal: title } }
  tell({ at: createdAt, actorId: proposer.userId, body: { kind: 'goal-added', ...about } })
  tell({ at: proposedAt, actorId: proposer.userId, body: { kind: 'goal-proposed', ...about } })
  tell({ at: agreedAt, actorId: approver.userId, body: { kind: 'goal-agreed', ...about } })
  return { id, title, agreedAt }
}

/** Steps of both sides; two in three are done. */
export function addMilestones(company: Company, { customers, team, logins }: Sides, goals: SomeGoal[]): void {
  const { rows, random, newId, accountId, size, tell } = company
  const owners = [...team, ...customers]
  const doers = [...team, ...logins]
  for (let index = 0; index < size.milestones; index++) {
    const [id, title] = [newId(), `${random.pick(stepTitles)} (${index + 1})`]
    const createdAt = company.moment(30, 440)
    const creator = team[0].userId
    const doer = doers[index % doers.length]?.userId ?? creator
    const doerSide = index % doers.length < team.length ? 'vendor' : 'customer'
    const completedAt = index % 3 === 0 ? null : createdAt + 15 * day
    rows.milestones({
      ...{ id, accountId, title, stage: random.pick(stages), completedAt, createdAt, createdBy: creator },
      goalId: goals[index % goals.length]?.id ?? null,
      ownerId: owners[index % owners.length]?.stakeholderId ?? null,
      dueOn: addDays(bookEnds, completedAt ? -random.whole(20, 300) : random.whole(-5, 60)),
      completedBy: completedAt ? doer : null,
      completedSide: completedAt ? doerSide : null,
      ...{ position: index, isRequired: index % 4 === 1 ? 1 : 0 },
    })
    const about = { milestoneId: id, texts: { milestone: title } }
    tell({ at: createdAt, actorId: creator, body: { kind: 'milestone-added', ...about } })
    if (completedAt) tell({ at: completedAt, actorId: doer, body: { kind: 'milestone-completed', ...about } })
  }
}

/** A few remarks beside goals, one in four of them the vendor's own. */
export function addComments(company: Company, { team, logins }: Sides, goals: SomeGoal[]): void {
  const { rows, random, newId, accountId, tell } = company
  for (const [index, goal] of goals.entries()) {
    const isInternal = index % 4 === 3
    const author = isInternal ? team[0] : (logins[index % logins.length] ?? team[0])
    const [id, text, writtenAt] = [newId(), random.pick(remarks), company.moment(60, 470)]
    const visibility = isInternal ? 'internal' : 'shared'
    const about = { subject: 'goal' as const, subjectId: goal.id }
    rows.comments({ id, accountId, ...about, visibility, text, authorId: author.userId, writtenAt })
    const body = {
      kind: 'comment-written' as const,
      commentId: id,
      ...about,
      texts: { about: goal.title, excerpt: text },
    }
    tell({ at: writtenAt, actorId: author.userId, isInternal, body })
  }
}

/**
 * Brings the history to exactly the wanted length: with changes of goals until it is long enough, or, where more
 * happened than is wanted, by leaving out the oldest lines.
 */
export function settleHistory(company: Company, { team, logins }: Sides, goals: SomeGoal[]): void {
  const { lines, random, size, tell } = company
  const people = [...team, ...logins]
  while (lines.length < size.events) {
    const goal = random.pick(goals as [SomeGoal, ...SomeGoal[]])
    const fields = random.pick(['Progress', 'Why it matters', 'Target date', 'Progress, Priority'])
    const body = { kind: 'goal-changed' as const, goalId: goal.id, texts: { goal: goal.title, fields } }
    const actorId = people[lines.length % people.length]?.userId ?? null
    tell({ at: company.moment(45, 475), actorId, body })
  }
  lines.sort((one, other) => one.at - other.at)
  lines.splice(0, lines.length - size.events)
}
