import type { LinkRecord, ObservationRecord } from './records.ts'

/** A text made into one part of an id: lower case, words joined by hyphens, ASCII letters and digits only. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/%/g, ' per cent ')
    .replace(/£/g, ' pounds ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** A link's id: `link/partner/curo/MEMBER_OF/thematic-group/x`, with `@2018-04-01` behind it when the link starts on a known day. */
export function linkId(link: Pick<LinkRecord, 'type' | 'source' | 'target' | 'validFrom'>): string {
  const day = link.validFrom === null ? '' : `@${link.validFrom}`
  return `link/${link.source}/${link.type}/${link.target}${day}`
}

/**
 * An observation's id: `observation/measure/x/change-in-reports/per-cent/2017-18`. Two figures with the same subject,
 * metric, unit and period are one and the same.
 */
export function observationId(
  figure: Pick<ObservationRecord, 'subject' | 'metric' | 'unit' | 'period'>,
): string {
  const parts = [figure.metric, figure.unit ?? 'count', figure.period ?? 'undated']
  return `observation/${figure.subject}/${parts.map(slugOf).join('/')}`
}

/** A document's id: `document/joint-plan`. */
export function documentId(key: string): string {
  return `document/${key}`
}

/** A section's id: `section/joint-plan/4.ii.h`. */
export function sectionId(documentKey: string, locator: string): string {
  return `section/${documentKey}/${locator}`
}
