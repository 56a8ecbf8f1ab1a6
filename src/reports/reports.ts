import { NotFoundError } from '../errors.ts'
import type { ReportDefinition } from './definition.ts'
import { actionsReport } from './definitions/actions.ts'
import { alignmentReport } from './definitions/alignment.ts'
import { changesReport } from './definitions/changes.ts'
import { coverageReport } from './definitions/coverage.ts'
import { figuresReport } from './definitions/figures.ts'
import { fundingReport } from './definitions/funding.ts'
import { gapsReport } from './definitions/gaps.ts'
import { ownershipReport } from './definitions/ownership.ts'
import { partnerReport } from './definitions/partner.ts'
import { planOnAPageReport } from './definitions/planOnAPage.ts'

/** Every report there is, by name. A new one is a file in definitions/ and a line here. */
export const reports: readonly ReportDefinition[] = [
  actionsReport,
  alignmentReport,
  changesReport,
  coverageReport,
  figuresReport,
  fundingReport,
  gapsReport,
  ownershipReport,
  partnerReport,
  planOnAPageReport,
]

/** The report with the name. Throws NotFoundError, which lists the names there are. */
export function requireReport(name: string): ReportDefinition {
  const found = reports.find((report) => report.name === name)
  if (found !== undefined) return found
  throw new NotFoundError(
    `There is no report ${JSON.stringify(name)}. There are: ${reports.map((report) => report.name).join(', ')}.`,
  )
}
