import { HEAD } from './importText.ts'

/**
 * A small partnership in which every field of the schema has something to tell, and in which every sort of record that the
 * public may not see stands beside one that it may.
 */
export const EXAMPLE = `${HEAD.replace('    default: true', '    describes: strategy/plan\n    default: true')}
strategies:
  plan:
    name: The Plan
    from: 2018-04-01
    to: 2021-03-31
    evidence: "1"
  pcc-plan:
    name: PCC Plan
    evidence: 1.i
  secret-plan:
    name: Secret Plan
    visibility: RESTRICTED
    evidence: 1.i
priorities:
  p1:
    name: Priority one
    evidence: 1.i
    is part of: { strategy/plan: 1.i }
  pcc-1:
    name: PCC one
    evidence: 1.i
    is part of: { strategy/pcc-plan: 1.i }
  pcc-2:
    name: PCC two
    evidence: 1.i
    is part of: { strategy/pcc-plan: 1.i }
  pcc-secret:
    name: PCC secret
    visibility: RESTRICTED
    evidence: "10"
    is part of: { strategy/pcc-plan: "10" }
objectives:
  o1:
    name: Objective one
    evidence: 1.ii
    is part of: { priority/p1: { basis: STRUCTURAL, evidence: 1.ii } }
    supports:
      priority/pcc-1: { basis: INFERRED, evidence: 1.ii, reason: Both are about homes. }
    is measured by: { measure/m1: 1.ii }
  loose:
    name: Loose objective
    evidence: 1.ii
actions:
  a1:
    name: Action one
    evidence: 1.ii.a
    is part of: { objective/o1: 1.ii.a }
    addresses: { concern/c1: 1.ii.a }
  a2:
    name: Action two
    evidence: 1.ii.a
    is part of: { priority/p1: 1.ii.a }
  a-secret:
    name: Secret action
    visibility: PARTNERS
    evidence: "10"
    is part of: { objective/o1: "10" }
partners:
  curo:
    name: Curo
    summary: A housing association.
    aliases: [Somer Homes, CURO Group]
    identifiers:
      org-id: GB-COH-1
      gss: { value: E1, url: "https://gss.example/E1" }
    from: 1999-01-01
    to: 2021-03-31
    evidence: [1.i, { at: act#5, note: By another name. }]
    is a member of:
      thematic-group/rag: 1.i
      thematic-group/forum: { evidence: 1.i, from: 2019-01-01, note: As an observer. }
      thematic-group/cell: 1.i
    leads:
      action/a1: [1.ii, 1.ii.a]
      service/refuge: 1.ii
    contributes to: { action/a2: 1.ii }
    figures:
      - { metric: Homes managed, value: 13000, unit: homes, period: 2017/18, from: 2017-04-01, to: 2018-03-31, note: around, evidence: 1.i }
      - { metric: Homes managed, value: "-16.50", unit: per cent, period: 2018/19, evidence: act#5 }
      - { metric: Complaints, value: "0.5", evidence: "2" }
      - { metric: Secret figure, value: 7, visibility: PARTNERS, evidence: "10" }
  council:
    name: Café & Council
    from: 1996-04-01
    evidence: "2"
    is a member of: { thematic-group/rag: 1.i }
    delivers: { action/a1: 1.ii }
    provides: { funding-stream/grant: 1.i }
    works with:
      partner/curo: "2"
      partner/spy: { evidence: "10", visibility: RESTRICTED }
  spy:
    name: Spy agency
    visibility: RESTRICTED
    evidence: "10"
    is a member of: { thematic-group/rag: "10" }
    leads: { service/refuge: "10", action/a2: "10" }
    figures:
      - { metric: Agents, value: 3, evidence: "10" }
  friend:
    name: Friend
    visibility: PARTNERS
    evidence: "10"
thematic groups:
  rag: { name: Responsible Authorities Group, evidence: 1.i, is chaired by: { role/chair: 1.i } }
  forum: { name: Forum, evidence: 1.i }
  cell: { name: Secret cell, visibility: PARTNERS, evidence: "10" }
roles:
  chair:
    name: Chair
    evidence: 1.i
    holders:
      - { name: Ann Example, from: 2016-05-05, to: 2018-05-04, evidence: 1.i }
      - { name: Bob Example, evidence: "2" }
    is a post in: { partner/council: 1.i }
services:
  refuge: { name: Refuge, evidence: 1.ii }
funding streams:
  grant:
    name: Grant
    amount: "64589.50"
    currency: GBP
    frequency: ANNUAL
    years:
      2018/19: "64589.50"
      2019/20: { basis: INFERRED, note: Two years were promised. }
    evidence: 1.i
    funds: { service/refuge: 1.i, objective/o1: 1.i }
  pot-9: { name: Pot 9, amount: 9, evidence: 1.i }
  pot-10: { name: Pot 10, amount: "10.0", evidence: 1.i }
  pot-0: { name: Pot of unknown size, evidence: 1.i }
  secret-fund: { name: Secret fund, amount: 1000000, visibility: RESTRICTED, evidence: "10", funds: { service/refuge: "10" } }
measures:
  m1: { name: Measure one, evidence: 1.ii }
concerns:
  c1: { name: Fly-tipping, evidence: 1.i, is raised in: { thematic-group/forum: 1.i } }
duties:
  d1: { name: Duty, evidence: act#5, binds: { partner/curo: act#5 } }
areas:
  county: { name: County, evidence: 1.i }
  ward-2: { name: Ward 2, evidence: 1.i, is part of: { area/county: 1.i } }
  ward-10: { name: Ward 10, evidence: 1.i, is part of: { area/county: 1.i } }
  ward-1: { name: Ward 1, evidence: 1.i, is part of: { area/ward-2: 1.i } }
initiatives:
  drive: { name: Éclair drive, evidence: 1.i }
`

/** Of each sort, what the public may not see. */
export const HIDDEN = [
  'partner/spy',
  'partner/friend',
  'strategy/secret-plan',
  'thematic-group/cell',
  'link/partner/spy/LEADS/service/refuge',
  'link/partner/curo/MEMBER_OF/thematic-group/cell',
  'link/partner/council/WORKS_WITH/partner/spy',
  'observation/partner/curo/secret-figure/count/undated',
  'observation/partner/spy/agents/count/undated',
] as const
