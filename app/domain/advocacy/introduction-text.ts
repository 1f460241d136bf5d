/** What an introduction is written from. `link` is the whole address that only the introduced person is to get. */
export type Introduction = {
  vendor: string
  referrer: string
  account: string
  company: string
  role: string
  why: string
  link: string
}

/** The words a referrer sends from their own mailbox; who it goes to only they know. */
export function introductionText(facts: Introduction): { subject: string; body: string } {
  const { vendor, referrer, account, company, why, link } = facts
  const reason = why === '' ? [] : [why]
  const body = [
    'Hello,',
    `at ${account} we work with ${vendor}, and I thought of you at ${company}.`,
    ...reason,
    `If you would like to hear from them, you can say so here, or say no: ${link}`,
    `${vendor} does not have your name or address, and only gets them if you write them in there yourself.`,
    `Best wishes,\n${referrer}`,
  ].join('\n\n')
  return { subject: `${vendor}, and why I thought of you`, body }
}

/** The same as an address that opens the reader's own mail program, with nobody filled in. */
export function introductionMailto({ subject, body }: { subject: string; body: string }): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`
}
