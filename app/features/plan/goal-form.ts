import { z } from 'zod'
import { editForm } from '#app/domain/edit-form.ts'
import {
  choice,
  optionalDate,
  optionalRecordId,
  optionalText,
  recordId,
  requiredText,
} from '#app/domain/form-fields.ts'
import { goalClosures, goalPriorities, goalProgresses } from '#app/domain/plan/goal.ts'

const goalFields = {
  title: requiredText(200, 'what you want to reach'),
  why: optionalText(4000),
  customerOwnerId: optionalRecordId(),
  vendorOwnerId: optionalRecordId(),
  priority: choice(goalPriorities),
  targetDate: optionalDate(),
  progress: choice(goalProgresses),
}

/** A new goal needs its title; the rest may come later. */
export const addGoalForm = z.strictObject({
  title: goalFields.title,
  why: goalFields.why.default(''),
  customerOwnerId: goalFields.customerOwnerId.default(''),
  vendorOwnerId: goalFields.vendorOwnerId.default(''),
  priority: goalFields.priority.default('normal'),
  targetDate: goalFields.targetDate.default(''),
})
export type AddGoal = z.output<typeof addGoalForm>

export const editGoalForm = editForm({ goalId: recordId() }, goalFields)
export type EditGoal = z.output<typeof editGoalForm>

export const proposeGoalForm = z.strictObject({ goalId: recordId() })
export type ProposeGoal = z.output<typeof proposeGoalForm>

/** Whoever agrees names the terms they read, so that nobody agrees to what was changed a moment before. */
export const agreeGoalForm = z.strictObject({
  goalId: recordId(),
  seenTitle: z.string().max(1000),
  seenTargetDate: optionalDate(),
  /** The open terms of its outcomes, as `openTermsOf` writes them; none when left out. */
  seenTerms: z.string().max(10_000).optional(),
})
export type AgreeGoal = z.output<typeof agreeGoalForm>

export const closeGoalForm = z.strictObject({ goalId: recordId(), closure: choice(goalClosures) })
export type CloseGoal = z.output<typeof closeGoalForm>

export const reopenGoalForm = z.strictObject({ goalId: recordId() })
export type ReopenGoal = z.output<typeof reopenGoalForm>
