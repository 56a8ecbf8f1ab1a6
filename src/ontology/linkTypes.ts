import type { LinkTypeDefinition } from './definitions.ts'

const bodies = ['PARTNER', 'ROLE', 'THEMATIC_GROUP'] as const
const doers = [...bodies, 'SERVICE'] as const
const work = ['STRATEGY', 'PRIORITY', 'OBJECTIVE', 'ACTION', 'SERVICE', 'INITIATIVE'] as const

/** Every link type of the vocabulary by its enum value. A new link type is one entry here. */
export const linkTypes = {
  LEADS: {
    label: 'leads',
    inverse: 'is led by',
    description: 'The source answers for the target and directs the work on it.',
    joins: [{ from: doers, to: ['THEMATIC_GROUP', ...work] }],
    ownership: 'LEAD',
  },
  CHAIRS: {
    label: 'chairs',
    inverse: 'is chaired by',
    description: 'The source chairs the meetings of the target.',
    joins: [{ from: bodies, to: ['THEMATIC_GROUP'] }],
    ownership: 'LEAD',
  },
  ADMINISTERS: {
    label: 'administers',
    inverse: 'is administered by',
    description: 'The source runs the target from day to day: meetings, papers, accounts.',
    joins: [{ from: doers, to: ['THEMATIC_GROUP', 'FUNDING_STREAM', 'SERVICE', 'INITIATIVE'] }],
    ownership: 'LEAD',
  },
  DELIVERS: {
    label: 'delivers',
    inverse: 'is delivered by',
    description: 'The source does the work, whoever answers for it.',
    joins: [{ from: doers, to: work }],
    ownership: 'DELIVERY',
    paths: { FUNDING: 'OUT' },
  },
  CONTRIBUTES_TO: {
    label: 'contributes to',
    inverse: 'has contributor',
    description: 'The source gives people, data, money or effort to the target without answering for it.',
    joins: [{ from: [...doers, 'INITIATIVE'], to: ['THEMATIC_GROUP', 'FUNDING_STREAM', ...work] }],
    ownership: 'CONTRIBUTOR',
  },
  MEMBER_OF: {
    label: 'is a member of',
    inverse: 'has member',
    description: 'The source sits on the target as one of its members.',
    joins: [{ from: doers, to: ['THEMATIC_GROUP'] }],
    paths: { OWNERSHIP: 'OUT' },
  },
  HELD_IN: {
    label: 'is a post in',
    inverse: 'has post',
    description: 'The source is a post in the organisation or group.',
    joins: [{ from: ['ROLE'], to: ['PARTNER', 'THEMATIC_GROUP'] }],
    paths: { OWNERSHIP: 'OUT' },
  },
  PUBLISHES: {
    label: 'publishes',
    inverse: 'is published by',
    description: 'The source issues the target in its own name.',
    joins: [{ from: bodies, to: ['STRATEGY'] }],
    ownership: 'LEAD',
  },
  PART_OF: {
    label: 'is part of',
    inverse: 'has part',
    description: 'The source is a part of the target and serves it by being so.',
    joins: [
      {
        from: ['PRIORITY', 'OBJECTIVE', 'ACTION', 'MEASURE', 'INITIATIVE', 'DUTY', 'STRATEGY'],
        to: ['STRATEGY'],
      },
      { from: ['THEMATIC_GROUP'], to: ['STRATEGY'] },
      { from: ['OBJECTIVE', 'ACTION'], to: ['PRIORITY'] },
      { from: ['OBJECTIVE', 'ACTION', 'INITIATIVE'], to: ['OBJECTIVE'] },
      { from: ['ACTION', 'INITIATIVE'], to: ['ACTION', 'INITIATIVE'] },
      { from: ['PARTNER'], to: ['PARTNER'] },
      { from: ['THEMATIC_GROUP', 'SERVICE'], to: ['PARTNER', 'THEMATIC_GROUP', 'SERVICE'] },
      { from: ['FUNDING_STREAM'], to: ['FUNDING_STREAM'] },
      { from: ['CONCERN'], to: ['CONCERN'] },
      { from: ['AREA'], to: ['AREA'] },
    ],
    thread: 'UP',
    paths: { OWNERSHIP: 'IN', FUNDING: 'OUT' },
  },
  SUPPORTS: {
    label: 'supports',
    inverse: 'is supported by',
    description: 'The source helps the target to succeed without being a part of it.',
    joins: [{ from: ['THEMATIC_GROUP', ...work], to: ['THEMATIC_GROUP', ...work] }],
    thread: 'UP',
    paths: { FUNDING: 'OUT' },
  },
  IMPLEMENTS: {
    label: 'implements',
    inverse: 'is implemented by',
    description: 'The source puts into practice what the target lays down.',
    joins: [{ from: work, to: ['STRATEGY', 'PRIORITY', 'OBJECTIVE'] }],
    thread: 'UP',
    paths: { FUNDING: 'OUT' },
  },
  FULFILS: {
    label: 'fulfils',
    inverse: 'is fulfilled by',
    description: 'The source meets what the target requires or recommends.',
    joins: [{ from: work, to: ['DUTY', 'STRATEGY', 'INITIATIVE'] }],
    thread: 'UP',
  },
  PROVIDES: {
    label: 'provides',
    inverse: 'is provided by',
    description: 'The source gives the money of the funding stream.',
    joins: [{ from: bodies, to: ['FUNDING_STREAM'] }],
    paths: { FUNDING: 'OUT' },
  },
  RECEIVES: {
    label: 'receives',
    inverse: 'is received by',
    description: 'The source is paid the money of the funding stream.',
    joins: [{ from: [...doers, 'INITIATIVE'], to: ['FUNDING_STREAM'] }],
    paths: { FUNDING: 'IN' },
  },
  FUNDS: {
    label: 'funds',
    inverse: 'is funded by',
    description: 'The money of the source pays for the target.',
    joins: [{ from: ['FUNDING_STREAM'], to: ['PARTNER', 'ROLE', 'THEMATIC_GROUP', ...work] }],
    paths: { FUNDING: 'OUT' },
  },
  COMMISSIONS: {
    label: 'commissions',
    inverse: 'is commissioned by',
    description: 'The source orders the target and pays or contracts somebody to deliver it.',
    joins: [{ from: bodies, to: ['SERVICE', 'INITIATIVE', 'ACTION'] }],
    ownership: 'LEAD',
  },
  MEASURED_BY: {
    label: 'is measured by',
    inverse: 'measures',
    description: 'The target is an indicator of how the source fares.',
    joins: [{ from: [...work, 'CONCERN', 'THEMATIC_GROUP'], to: ['MEASURE'] }],
  },
  ADDRESSES: {
    label: 'addresses',
    inverse: 'is addressed by',
    description: 'The source does something about the concern.',
    joins: [{ from: [...bodies, 'FUNDING_STREAM', ...work], to: ['CONCERN'] }],
  },
  RAISED_IN: {
    label: 'is raised in',
    inverse: 'raises',
    description: 'The concern was voiced in the group or place, or is named in the strategy.',
    joins: [{ from: ['CONCERN'], to: ['THEMATIC_GROUP', 'STRATEGY', 'AREA'] }],
  },
  COVERS: {
    label: 'covers',
    inverse: 'is covered by',
    description: 'The source takes place in, is about or is responsible for the area.',
    joins: [{ from: [...bodies, 'FUNDING_STREAM', 'MEASURE', ...work], to: ['AREA'] }],
  },
  BINDS: {
    label: 'binds',
    inverse: 'is bound by',
    description: 'The duty is laid upon the body.',
    joins: [{ from: ['DUTY'], to: doers }],
  },
  REPORTS_TO: {
    label: 'reports to',
    inverse: 'receives reports from',
    description: 'The source accounts to the target for its work, or keeps it informed.',
    joins: [{ from: doers, to: bodies }],
  },
  INFORMS: {
    label: 'informs',
    inverse: 'is informed by',
    description: 'The source gives the target knowledge that it works from.',
    joins: [
      {
        from: ['PARTNER', 'THEMATIC_GROUP', 'STRATEGY', 'SERVICE', 'INITIATIVE', 'MEASURE'],
        to: ['PARTNER', 'ROLE', 'THEMATIC_GROUP', 'STRATEGY', 'SERVICE'],
      },
    ],
  },
  LINKS_TO: {
    label: 'links to',
    inverse: 'is linked from',
    description: 'The source names the target as connected with it and does not say how.',
    joins: [{ from: ['STRATEGY'], to: ['STRATEGY', 'THEMATIC_GROUP', 'PARTNER', 'ROLE', 'SERVICE'] }],
  },
  DRIVES: {
    label: 'drives',
    inverse: 'is driven by',
    description: 'The source makes the target likelier or worse.',
    joins: [{ from: ['CONCERN'], to: ['CONCERN'] }],
  },
  WORKS_WITH: {
    label: 'works with',
    inverse: 'works with',
    description: 'The two work together, neither above the other.',
    joins: [{ from: [...doers, 'INITIATIVE'], to: [...doers, 'INITIATIVE'] }],
    symmetric: true,
  },
  SUCCEEDS: {
    label: 'succeeds',
    inverse: 'is succeeded by',
    description: 'The source took the place of the target.',
    joins: [
      { from: ['PARTNER'], to: ['PARTNER'] },
      { from: ['ROLE'], to: ['ROLE'] },
      { from: ['THEMATIC_GROUP'], to: ['THEMATIC_GROUP'] },
      { from: ['STRATEGY'], to: ['STRATEGY'] },
      { from: ['FUNDING_STREAM'], to: ['FUNDING_STREAM'] },
      { from: ['SERVICE', 'INITIATIVE'], to: ['SERVICE', 'INITIATIVE'] },
      { from: ['DUTY'], to: ['DUTY'] },
      { from: ['AREA'], to: ['AREA'] },
    ],
  },
} as const satisfies Record<string, LinkTypeDefinition>

/** The enum value of a link type. */
export type LinkType = keyof typeof linkTypes
