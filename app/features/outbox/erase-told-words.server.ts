import { statement } from '#db/statement.server.ts'
import type { Tx } from '#db/transaction.server.ts'
import type { MailOf } from '#emails/catalogue.ts'

type Told = MailOf<'activity-mentioned'>['facts']
type Digest = MailOf<'activity-digest'>['facts']
type Row = { id: string; kind: string; facts: string }

/** Words as they stood in notices, and the notices they stood in. */
type Erased = { noticeIds: readonly string[]; quotes: readonly string[]; instead: string }

/** Mails that repeat what somebody said, sent or waiting. */
const tellingMails = statement((db) =>
  db.$client.prepare<[], Row>(
    `select id, kind, facts from outbox
      where kind in ('activity-mentioned', 'activity-commented', 'activity-digest')`,
  ),
)

const keepFacts = statement((db) =>
  db.$client.prepare<{ id: string; facts: string }>('update outbox set facts = @facts where id = @id'),
)

/** Takes erased words out of mails: one that waits is sent without them, one that was sent keeps them no longer. */
export function eraseToldWords(tx: Tx, erased: Erased): void {
  if (erased.noticeIds.length + erased.quotes.length === 0) return
  for (const { id, kind, facts } of tellingMails(tx).all()) {
    const told: unknown = JSON.parse(facts)
    const left = kind === 'activity-digest' ? inDigest(told as Digest, erased) : inLines(told as Told, erased)
    const text = JSON.stringify(left)
    if (text !== JSON.stringify(told)) keepFacts(tx).run({ id, facts: text })
  }
}

/** A line for each notice, the oldest left out where there were many. */
function inLines(told: Told, { noticeIds, instead }: Erased): Told {
  const ids = told.notices.split(' ').slice(-told.lines.length)
  const lines = told.lines.map((line, index) =>
    noticeIds.includes(ids[index] ?? '') ? { ...line, words: instead } : line,
  )
  return { ...told, lines }
}

/** Sentences, with the words in quotation marks. */
function inDigest(told: Digest, { quotes, instead }: Erased): Digest {
  const without = (sentences: string[]) =>
    sentences.map((sentence) => quotes.reduce((rest, quote) => rest.replaceAll(quote, instead), sentence))
  const accounts = told.accounts.map((account) => ({
    ...account,
    waiting: without(account.waiting),
    news: without(account.news),
  }))
  return { ...told, accounts }
}
