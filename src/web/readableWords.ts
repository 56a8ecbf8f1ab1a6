/** A name of the schema as people read it: "fundingStream" and "FUNDING_STREAM" as "Funding stream". */
export function readableWords(name: string): string {
  const isConstant = /^[A-Z0-9_]+$/.test(name)
  const words = isConstant ? name.replaceAll('_', ' ') : name.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
  const text = words.toLowerCase()
  return text.charAt(0).toUpperCase() + text.slice(1)
}
