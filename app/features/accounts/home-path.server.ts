import type { Person } from '#app/domain/access/actor.ts'
import { choosePlanPath, planPath, portfolioPath } from '#app/domain/paths.ts'
import type { Db } from '#db/client.server.ts'
import { plansOf } from './plan-choice-queries.server.ts'

/** Where somebody lands after signing in: staff at their accounts, a customer on their plan, or at the choice of plans. */
export function homePathOf(db: Db, person: Person): string {
  if (person.kind === 'staff') return portfolioPath()
  const [only, ...others] = plansOf(db, person.userId)
  return only && others.length === 0 ? planPath(only.slug) : choosePlanPath()
}
