type Addressed = { id: string; to: string; subject: string; headers: Record<string, string> }

/** The headers a mail goes with, for whoever looks at it before it goes. */
export function headersOfMail(
  { id, to, subject, headers }: Addressed,
  sender: { address: string; host: string },
): Record<string, string> {
  return {
    From: sender.address,
    To: to,
    Subject: subject,
    'Message-ID': `<${id}@${sender.host}>`,
    ...headers,
  }
}
