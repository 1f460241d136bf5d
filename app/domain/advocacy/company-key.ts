/** Legal forms and fillers that two people write or leave out for the same company. */
const fillers =
  /\b(?:the|inc|incorporated|llc|llp|ltd|limited|plc|corp|corporation|co|company|gmbh|mbh|ag|se|kg|ohg|ug|kgaa|sa|sas|sarl|sl|slu|srl|spa|bv|nv|ab|as|asa|aps|oy|oyj|pty|pte|lda|kft|zrt|sro|doo|group|holding|holdings)\b/gu

/**
 * A company's name folded for comparison: without accents, capitals, punctuation and legal form ("Acme, Inc." and
 * "ACME" are one). Where nothing would be left, the plain letters are.
 */
export function companyKey(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/&/g, ' and ')
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const bare = plain
    .replace(fillers, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^(?: |and )+|(?: and| )+$/g, '')
  return bare === '' ? plain : bare
}

/** Mail providers that many companies' people share: their domain says nothing about a company. */
const mailProviders = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk live.com msn.com yahoo.com yahoo.co.uk yahoo.fr ' +
    'yahoo.de ymail.com icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de ' +
    'freenet.de mail.com mail.ru yandex.ru yandex.com proton.me protonmail.com pm.me zoho.com fastmail.com hey.com ' +
    'tutanota.com tuta.io posteo.de orange.fr free.fr laposte.net sfr.fr wanadoo.fr libero.it virgilio.it tin.it ' +
    'telefonica.net terra.es uol.com.br bol.com.br qq.com 163.com 126.com naver.com hanmail.net seznam.cz wp.pl o2.pl ' +
    'interia.pl onet.pl bluewin.ch btinternet.com comcast.net verizon.net att.net rediffmail.com'
  ).split(' '),
)

/** The part behind the @, small letters. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}

/** True for an address at a provider instead of a company. */
export function isAtMailProvider(email: string): boolean {
  return mailProviders.has(domainOf(email))
}

/** True when an e-mail's domain is a company's, or lies under it: "mail.acme.example" belongs to "acme.example". */
export function isWithin(domain: string, companyDomain: string): boolean {
  if (companyDomain === '' || domain === '') return false
  return domain === companyDomain || domain.endsWith(`.${companyDomain}`)
}
