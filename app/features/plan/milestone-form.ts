import { z } from 'zod'
import { visibilities } from '#app/domain/accounts/account.ts'
import { stages } from '#app/domain/care/stages.ts'
import { editForm } from '#app/domain/edit-form.ts'
import {
  checkbox,
  choice,
  optionalDate,
  optionalLink,
  optionalRecordId,
  optionalText,
  recordId,
  requiredText,
} from '#app/domain/form-fields.ts'
import { nudged } from '#app/domain/plan/step-order.ts'

const evidence = {
  evidenceNote: optionalText(500),
  evidenceLink: optionalLink().refine(
    (value) => value === '' || /^https:/i.test(value),
    'Fill in an address that starts with https://',
  ),
}

const milestoneFields = {
  title: requiredText(200, 'what is to be done'),
  stage: choice(stages),
  ownerId: optionalRecordId(),
  dueOn: optionalDate(),
  goalId: optionalRecordId(),
  visibility: choice(visibilities),
  dependsOn: recordIds(40),
  isRequired: checkbox(),
  isFirstValue: checkbox(),
  needsAcceptance: checkbox(),
}

/** Shared with both sides unless somebody of the vendor's side says otherwise. */
export const addMilestoneForm = z.strictObject({
  title: milestoneFields.title,
  stage: milestoneFields.stage,
  ownerId: milestoneFields.ownerId.default(''),
  dueOn: milestoneFields.dueOn.default(''),
  goalId: milestoneFields.goalId.default(''),
  visibility: milestoneFields.visibility.default('shared'),
  dependsOn: milestoneFields.dependsOn.default(''),
  isRequired: milestoneFields.isRequired.default('no'),
  isFirstValue: milestoneFields.isFirstValue.default('no'),
  needsAcceptance: milestoneFields.needsAcceptance.default('no'),
})
export type AddMilestone = z.output<typeof addMilestoneForm>

/** A file of evidence may come beside the texts. */
export const editMilestoneForm = editForm(
  { milestoneId: recordId() },
  { ...milestoneFields, ...evidence },
  {
    dependsOn: '',
    isRequired: 'no',
    isFirstValue: 'no',
    needsAcceptance: 'no',
  },
)
export type EditMilestone = z.output<typeof editMilestoneForm>

/** What is left out of the evidence stays as it was; `dropFile` takes away the file of an earlier completion. */
export const completeMilestoneForm = z.strictObject({
  milestoneId: recordId(),
  evidenceNote: evidence.evidenceNote.optional(),
  evidenceLink: evidence.evidenceLink.optional(),
  dropFile: checkbox().optional(),
})
export type CompleteMilestone = z.output<typeof completeMilestoneForm>

export const reopenMilestoneForm = z.strictObject({ milestoneId: recordId() })
export type ReopenMilestone = z.output<typeof reopenMilestoneForm>

/** `seen`: the version of the step that the page showed, so that nobody accepts what they have not read. */
export const acceptMilestoneForm = z.strictObject({
  milestoneId: recordId(),
  seen: z.string().regex(/^\d{1,9}$/, 'Reload the page and look at the step again'),
})
export type AcceptMilestone = z.output<typeof acceptMilestoneForm>

const order = z
  .string()
  .max(10_000)
  .transform((text) => text.split(','))
  .pipe(z.array(recordId()).min(1).max(300, 'Choose a stage with fewer steps'))

/**
 * The steps of one stage: as the page showed them (`seen`), and as they shall stand: `order` after dragging, or `move`
 * ("<id> up", "<id> down") from a button.
 */
export const reorderMilestonesForm = z
  .strictObject({
    stage: choice(stages),
    seen: order,
    order: order.optional(),
    move: z
      .string()
      .regex(/^[0-9A-Z]{26} (up|down)$/i, 'Choose one of the list')
      .optional(),
  })
  .transform(({ stage, seen, order, move = '' }) => {
    const [id = '', way] = move.split(' ')
    return { stage, seen, order: order ?? nudged(seen, id, way === 'up' ? 'up' : 'down') }
  })
export type ReorderMilestones = z.output<typeof reorderMilestonesForm>

/** Several ids as boxes send them, or with commas between as a kept text; handed on sorted, with commas between. */
function recordIds(atMost: number) {
  return z
    .union([z.string(), z.array(z.string())], 'Choose from the list')
    .transform((value) => (Array.isArray(value) ? value : value.split(',')).filter((id) => id !== ''))
    .pipe(z.array(recordId()).max(atMost, `Choose ${atMost} or fewer`))
    .transform((ids) => [...new Set(ids)].sort().join(','))
}
