import { givenNames } from './given-names.ts'

/** What an introduction is written in: a company, a role there, and why they may gain. */
export const introductionFields = ['company', 'role', 'why'] as const
export type IntroductionField = (typeof introductionFields)[number]

const email = /\S@\S|\(at\)|\[at\]/iu
const phone = /\+\s?\d[\d\s()./-]{5,}\d|\b\d[\d\s()./-]{7,}\d\b/u
const link = /https?:|www\.|linkedin|xing\.com|\b[\p{L}\p{N}-]+\.\p{L}{2,}\//iu
const honorific =
  /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Herr|Herrn|Frau|Hr|Fr|Monsieur|Madame|Mme|Señor|Señora|Sr|Sra|Sig|Signor|Signora|Dhr|Mevr|Pan|Pani)\.?\s+\p{Lu}/u

const companyWords =
  /(?<![\p{L}])(?:ltd|limited|inc|llc|llp|plc|gmbh|ag|se|kg|sa|sas|sarl|srl|spa|sl|bv|nv|ab|as|oy|group|gruppe|holding|holdings|company|co|corp|sons|brothers|partners|foods|bank|energy|health|hospital|clinic|logistics|freight|systems|software|solutions|services|consulting|associates|industries|international|insurance|capital|hotels|retail|media|labs|university|institute|foundation|stores|motors|pharma|legal|traders|mining)(?![\p{L}])|&/iu

const roleWords =
  /(?<![\p{L}])(?:head|chief|officer|director|directora?|directeur|directrice|direktor(?:in)?|manager(?:in)?|management|lead(?:er)?|leiter(?:in)?|leitung|president|vp|svp|evp|vice|owner|founder|partner|principal|ceo|cfo|coo|cto|cio|cmo|chro|cro|ciso|controller|controlling|treasurer|accountant|accounting|buyer|purchasing|procurement|engineer(?:ing)?|ingenieur(?:in)?|developer|architect|analyst|analytics|scientist|consultant|specialist|coordinator|administrator|assistant|secretary|supervisor|executive|responsable|jefe|jefa|gerente|chef(?:in)?|responsabile|direttore|direttrice|bereich|abteilung|team|finance|finanzen|financial|sales|vertrieb|marketing|operations|logistics|people|human|resources|personal|hr|it|legal|counsel|product|project|programme?|customer|success|support|service|data|digital|security|quality|supply|chain|risk|credit|treasury|board|member|medical|nurse|doctor|clinical|store|branch|plant|site|regional|global|senior|junior|deputy|of|for|and|the|de|des|du|der|für|und|general|commercial|technical|business|planning|reporting|compliance|audit|facility|facilities|fleet|office|innovation|strategy|transformation|payroll|tax|credits?|claims|underwriting|expert)(?![\p{L}])/iu

/**
 * Why a text must not stand in an introduction, or null: nobody's name, address or number is written down before they
 * act themselves (DOMAIN.md §5). It errs on the side of asking: whoever is refused can say the same without a name.
 */
export function namesSomebody(field: IntroductionField, text: string): string | null {
  if (email.test(text)) return 'Leave the e-mail address out: you send the introduction yourself'
  if (phone.test(text)) return 'Leave the telephone number out: they give it themselves if they want to'
  if (link.test(text)) return 'Leave links out: they could lead to a person'
  if (honorific.test(text)) return notAName
  if (field === 'company') return isNamedLikeAPerson(text) ? companyNotAName : null
  if (field === 'role' && !roleWords.test(text) && isTwoNames(text)) return notAName
  return hasGivenName(text) ? notAName : null
}

const notAName =
  'This reads like somebody’s name. Write what they do, not who they are: no name is kept before they agree'
const companyNotAName =
  'This reads like a person’s name. Write the company’s, with “Ltd”, “AG” or the like if it is named so'

/** "Thomas Berger": a given name first, two or three words, and nothing that only companies have. */
function isNamedLikeAPerson(text: string): boolean {
  const words = wordsOf(text)
  return words.length > 1 && words.length < 4 && isGivenName(words[0] ?? '') && !companyWords.test(text)
}

/** Two or three capitalised words and nothing else. */
function isTwoNames(text: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){1,2}$/u.test(text.normalize('NFC').trim())
}

function hasGivenName(text: string): boolean {
  return wordsOf(text).some((word) => /^\p{Lu}/u.test(word) && isGivenName(word))
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}]+/gu) ?? []
}

function isGivenName(word: string): boolean {
  const bare = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
  return givenNames.has(bare)
}
