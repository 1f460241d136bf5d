import {
  contextPath,
  goalPath,
  milestonePath,
  milestonesPath,
  openingsPath,
  outcomePath,
  outcomesPath,
  pathPath,
  peoplePath,
  planPath,
  reviewPath,
  reviewsPath,
} from '../paths.ts'
import type { FixPlace } from './gate.ts'

/** The address where an unmet criterion is put right, on the plan of `account` (its slug). */
export function fixPath(account: string, place: FixPlace): string {
  switch (place.page) {
    case 'context':
      return contextPath(account)
    case 'goals':
      return planPath(account)
    case 'people':
      return peoplePath(account)
    case 'milestones':
      return milestonesPath(account)
    case 'outcomes':
      return outcomesPath(account)
    case 'reviews':
      return reviewsPath(account)
    case 'openings':
      return openingsPath()
    case 'path':
      return pathPath(account)
    case 'goal':
      return goalPath(account, place.id)
    case 'outcome':
      return outcomePath(account, place.id)
    case 'milestone':
      return milestonePath(account, place.id)
    case 'review':
      return reviewPath(account, place.id)
  }
}
