import type { CalendarDate } from '#app/domain/calendar-date.ts'
import { daysProblem } from '#app/domain/insights/expansion.ts'
import { readMoneyText } from '#app/domain/outcomes/money-text.ts'
import { ok, type Result, refuseFields } from '#app/domain/refusal.ts'

type Asked = {
  texts: { amount: string; openedOn: CalendarDate }
  closedOn: CalendarDate | null
  currency: string
  today: CalendarDate
}

/** The amount in minor units. Refuses at the fields: an amount that is none or nothing, days that do not fit. */
export function checkExpansion({ texts, closedOn, currency, today }: Asked): Result<number> {
  const amount = readMoneyText(texts.amount, currency)
  const fields: Record<string, string> = {}
  if (!amount.ok) fields.amount = amount.message
  else if (amount.minor === 0) fields.amount = 'An opportunity is worth more than nothing'
  const days = daysProblem({ openedOn: texts.openedOn, closedOn }, today)
  if (days.openedOn) fields.openedOn = days.openedOn
  if (days.closedOn) fields.openedOn = 'It was closed before this day. Reopen it first'
  return Object.keys(fields).length > 0 || !amount.ok ? refuseFields(fields) : ok(amount.minor)
}
