import type { Side } from '#app/domain/accounts/account.ts'
import type { Stage } from '#app/domain/care/stages.ts'
import type {
  Cadence,
  OutcomeCategory,
  OutcomeDirection,
  OutcomeKind,
  OutcomeUnit,
} from '#app/domain/outcomes/outcome.ts'
import { type Result, refuse, refuseFields } from '#app/domain/refusal.ts'
import type { TemplateItem } from './find-template.server.ts'

/** A line's fields as its form shows them; those of other kinds of line are left out. */
export function lineTexts(line: TemplateItem): Record<string, string> {
  const { kind, title, why, unitLabel } = line
  const days = String(line.days)
  if (kind === 'goal') return { title, why, days }
  if (kind === 'outcome') {
    const { category, unit, direction, outcomeKind, cadence } = line
    return { title, days, unitLabel, ...filled({ category, unit, direction, outcomeKind, cadence }) }
  }
  return {
    ...{ title, days, goalItemId: line.goalItemId ?? '' },
    ...filled({ stage: line.stage, ownerSide: line.ownerSide }),
    isRequired: answer(line.isRequired),
    isFirstValue: answer(line.isFirstValue),
    needsAcceptance: answer(line.needsAcceptance),
  }
}

/** The columns that texts of a form stand for; only those that are given. */
export function lineColumns(texts: Partial<Record<string, string>>): Partial<TemplateItem> {
  const { title, why, days, unitLabel, stage, goalItemId, ownerSide, ...rest } = texts
  const { category, unit, direction, outcomeKind, cadence, ...answers } = rest
  return defined({
    ...{ title, why, unitLabel },
    days: days === undefined ? undefined : Number(days),
    stage: stage as Stage | undefined,
    goalItemId: goalItemId === undefined ? undefined : goalItemId || null,
    ownerSide: ownerSide as Side | undefined,
    category: category as OutcomeCategory | undefined,
    unit: unit as OutcomeUnit | undefined,
    direction: direction as OutcomeDirection | undefined,
    outcomeKind: outcomeKind as OutcomeKind | undefined,
    cadence: cadence as Cadence | undefined,
    isRequired: question(answers.isRequired),
    isFirstValue: question(answers.isFirstValue),
    needsAcceptance: question(answers.needsAcceptance),
  })
}

/** Refuses a goal that is no goal of the template, and a count of nothing; null when the line fits together. */
export function refuseMisfit(
  line: Pick<TemplateItem, 'kind' | 'goalItemId' | 'unit' | 'unitLabel'>,
  lines: readonly TemplateItem[],
): Exclude<Result<never>, { ok: true }> | null {
  const { kind, goalItemId, unit, unitLabel } = line
  if (goalItemId !== null && !lines.some(({ id, kind }) => id === goalItemId && kind === 'goal'))
    return refuse('not-found')
  if (kind === 'outcome' && unit === 'count' && unitLabel === '')
    return refuseFields({ unitLabel: 'Fill in what is counted, like “region | regions”' })
  return null
}

function answer(isSo: boolean): string {
  return isSo ? 'yes' : 'no'
}

function question(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : text === 'yes'
}

function filled(texts: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text ?? '']))
}

function defined<T extends object>(columns: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const given = Object.entries(columns).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
