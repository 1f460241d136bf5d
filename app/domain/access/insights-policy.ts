import type { PlanActor } from './actor.ts'

/** Row "expansion": the vendor's side alone; for customers its pages do not exist. */
export function mayKeepExpansions(actor: PlanActor): boolean {
  return actor.side === 'vendor'
}
