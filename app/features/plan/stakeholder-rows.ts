import { decisionRoles, flagTitles, readRoles, stakeholderFlags } from '#app/domain/plan/stakeholder.ts'
import type { PersonOfPlan } from './people-queries.server.ts'

type BossGiven = {
  /** The person whose line it is: they and those of the other side cannot be chosen. */
  person?: PersonOfPlan
  /** Names the company behind each person, where both sides stand in one list. */
  companies?: { customer: string; vendor: string } | undefined
}

/** Whom somebody could report to, as choices of a list; those who have left only where it is them already. */
export function bossOptions(people: PersonOfPlan[], { person, companies }: BossGiven) {
  return people
    .filter((other) => other.id !== person?.id && (!person || other.side === person.side))
    .filter((other) => !other.departedAt || other.id === person?.reportsToId)
    .map(({ id, name, title, side }) => ({
      value: id,
      label: [name, title, companies?.[side]].filter(Boolean).join(', '),
    }))
}

/** A person's shared half as the edit form holds it: the very texts that the command compares. */
export function sharedHalf(person: PersonOfPlan) {
  const flag = (isSet: boolean) => (isSet ? 'yes' : 'no')
  return {
    stakeholderId: person.id,
    name: person.name,
    title: person.title,
    email: person.email ?? '',
    roles: rolesInOrder(person),
    reportsToId: person.reportsToId ?? '',
    doesInfluenceRenewal: flag(person.doesInfluenceRenewal),
    doesUncoverUseCases: flag(person.doesUncoverUseCases),
    doesControlBudget: flag(person.doesControlBudget),
  }
}

/** The same in words. */
export function sharedFacts(person: PersonOfPlan, people: PersonOfPlan[]) {
  const boss = people.find(({ id }) => id === person.reportsToId)
  const flags = stakeholderFlags.filter((flag) => person[flag]).map((flag) => flagTitles[flag])
  return [
    { term: 'E-mail', detail: person.email ?? '—' },
    { term: 'Part in decisions', detail: readRoles(person.roles) || '—' },
    { term: 'For the plan', detail: flags.join(', ') || '—' },
    { term: 'Reports to', detail: boss?.name ?? 'Nobody on this plan' },
    { term: 'Login', detail: person.hasLogin ? 'Yes' : 'None yet' },
  ]
}

function rolesInOrder({ roles }: PersonOfPlan): string[] {
  const held = roles.split(',')
  return decisionRoles.filter((role) => held.includes(role))
}
