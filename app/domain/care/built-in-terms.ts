const legalForm =
  /[\s,]+(?:inc|llc|ltd|limited|plc|corp|corporation|co|gmbh|ag|kg|se|sa|s\.a|sas|sarl|srl|s\.r\.l|spa|s\.p\.a|bv|b\.v|nv|n\.v|ab|as|a\/s|aps|oy|oyj|pty)\.?$/iu

/**
 * What a vendor never has to add to its vocabulary: its own name, and the same without its legal form ("Lumen GmbH" is
 * "Lumen" too). Nothing before the vendor has a name.
 */
export function builtInTerms(vendorName: string): string[] {
  const name = vendorName.trim()
  const spoken = name.replace(legalForm, '').trim()
  return [...new Set([name, spoken])].filter((term) => term !== '')
}
