// Written by npm run schema from schema/operations; not to be edited.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How it is known that a link holds. A path is only as strong as its weakest link. */
export type Basis =
  /** Somebody judged it so; the evidence carries the reason. */
  | 'INFERRED'
  /** The document says it in words. */
  | 'STATED'
  /** It follows from where the document puts things, such as an action listed under an objective. */
  | 'STRUCTURAL';

/** What a check for gaps looks for. */
export type GapRule =
  /** An action from which no golden thread leads to any strategy other than the plan that it is part of: nothing shows what wider aim it serves. */
  | 'ACTION_OFF_THREAD'
  /** An action that nobody is named as leading, delivering or contributing to. An owner of the objective above it does not count; the explanation tells of one. */
  | 'ACTION_WITHOUT_OWNER'
  /** An action that some contribute to and nobody is named as leading or delivering: if it is not done, nobody answers for it. */
  | 'ACTION_WITH_CONTRIBUTORS_ONLY'
  /** A concern that no action addresses, neither the whole of it nor a part. The explanation tells what else addresses it: a priority or a group may speak of it and commit nobody to do anything. */
  | 'CONCERN_WITHOUT_ACTION'
  /** A duty laid down by law to which no action has a thread: nothing shows how the partnership complies. */
  | 'DUTY_WITHOUT_ACTION'
  /** A thing whose last day has passed while others still in force are a part of it, own it, serve it or share its money; a plan that has ended while links between things in force rest on its text alone (the filter restsOnEnded of links lists these); and each thing in force that is owned by, serves or is paid for by something that has ended. A part without a last day of its own ends with the whole. Asked about a day, it looks back at what had ended by then. */
  | 'EXPIRED'
  /** A funding stream of which no amount is known, neither as a whole nor for one of its years. */
  | 'FUNDING_WITHOUT_AMOUNT'
  /** A funding stream of which nobody knows who provides it, and so who could end it. */
  | 'FUNDING_WITHOUT_PROVIDER'
  /** A funding stream of which nothing is named that it pays for. Who receives it does not count. */
  | 'FUNDING_WITHOUT_PURPOSE'
  /** A group that nobody is named as chairing. Who leads or runs it otherwise does not count; the explanation tells of them. */
  | 'GROUP_WITHOUT_CHAIR'
  /** A group of which nobody is named as sitting in it, be it as a member or through a post. Who leads, runs or contributes to it does not count; the explanation tells of them. */
  | 'GROUP_WITHOUT_MEMBER'
  /** A thing of which every link that says who owns it is inferred, or every one that says what it serves, or every one that says what pays for it: no document says so in words or by its structure. */
  | 'INFERRED_ONLY'
  /** A measure for which no figure is given, so that nothing can be read from it. */
  | 'MEASURE_WITHOUT_FIGURE'
  /** A measure that nothing is tied to but the plan that lists it: nobody can tell which objective, action, service or concern it is about. */
  | 'MEASURE_WITHOUT_SUBJECT'
  /** An objective under which no action is listed: it says what is wanted, and nothing that will be done. */
  | 'OBJECTIVE_WITHOUT_ACTION'
  /** An objective that no funding reaches: neither the objective itself, nor one of its actions, nor a service, an initiative or a group that delivers, leads or supports one of them. */
  | 'OBJECTIVE_WITHOUT_FUNDING'
  /** An objective that no measure is tied to, so that nobody can tell whether it is met. A measure of the priority above it or of one of its actions does not count; the explanation tells of them. */
  | 'OBJECTIVE_WITHOUT_MEASURE'
  /** An objective that nobody is named as leading, delivering or contributing to, neither the objective itself nor one of its actions. An owner of the priority above it does not count; the explanation tells of one. */
  | 'OBJECTIVE_WITHOUT_OWNER'
  /** A priority, of the partnership's own plan or of another strategy such as the Police and Crime Plan, to which no action has a thread. */
  | 'PRIORITY_NOT_ADDRESSED'
  /** A priority of a plan that has actions, from which no thread leads to a priority of another strategy, such as the Police and Crime Plan: nothing shows that anybody else wants it. */
  | 'PRIORITY_WITHOUT_BASIS'
  /** A post of which nobody is known to be the holder on the day that is asked about. */
  | 'ROLE_WITHOUT_HOLDER'
  /** A service that a plan builds on, because it delivers, contributes to or supports something in it, and that no funding reaches. */
  | 'SERVICE_WITHOUT_FUNDING'
  /** A thing of which two or more links say who owns it, what it serves or what pays for it, all of them on the strength of one and the same section. What follows from the mere structure of a document does not count. The list of links tells which single links rest on one section. */
  | 'SINGLE_SOURCED'
  /** A strategy that nothing joins to a priority, an objective or an action, be it through other strategies. That a plan names it as connected, without saying how, does not count. */
  | 'STRATEGY_WITHOUT_LINK';

/** What sort of thing an entity is. */
export type Kind =
  /** One activity that a plan commits to. */
  | 'ACTION'
  /** A place that a document speaks of. */
  | 'AREA'
  /** An issue that a forum raised or an assessment names. */
  | 'CONCERN'
  /** A duty laid down by law. */
  | 'DUTY'
  /** Money: who provides it, what it pays for, how much it is and in which years. */
  | 'FUNDING_STREAM'
  /** A campaign, a scheme or a project. */
  | 'INITIATIVE'
  /** An indicator by which a plan is judged. Its figures are its observations. */
  | 'MEASURE'
  /** A key objective of a priority. */
  | 'OBJECTIVE'
  /** An organisation that takes part in the partnership, or a body that it works with. */
  | 'PARTNER'
  /** A priority of a strategy. */
  | 'PRIORITY'
  /** A post, whoever holds it. Who held it, and when, is told by its holders. */
  | 'ROLE'
  /** A standing service or team. */
  | 'SERVICE'
  /** A plan, a strategy or a programme. */
  | 'STRATEGY'
  /** A partnership, group, panel, board or forum in which several bodies work on a theme. */
  | 'THEMATIC_GROUP';

/** How one entity is joined to another. Each type reads as a sentence, from source to target. */
export type LinkType =
  /** The source addresses the target; the target is addressed by the source. The source does something about the concern. */
  | 'ADDRESSES'
  /** The source administers the target; the target is administered by the source. The source runs the target from day to day: meetings, papers, accounts. */
  | 'ADMINISTERS'
  /** The source binds the target; the target is bound by the source. The duty is laid upon the body. */
  | 'BINDS'
  /** The source chairs the target; the target is chaired by the source. The source chairs the meetings of the target. */
  | 'CHAIRS'
  /** The source commissions the target; the target is commissioned by the source. The source orders the target and pays or contracts somebody to deliver it. */
  | 'COMMISSIONS'
  /** The source contributes to the target; the target has the source as contributor. The source gives people, data, money or effort to the target without answering for it. */
  | 'CONTRIBUTES_TO'
  /** The source covers the target; the target is covered by the source. The source takes place in, is about or is responsible for the area. */
  | 'COVERS'
  /** The source delivers the target; the target is delivered by the source. The source does the work, whoever answers for it. */
  | 'DELIVERS'
  /** The source drives the target; the target is driven by the source. The source makes the target likelier or worse. */
  | 'DRIVES'
  /** The source fulfils the target; the target is fulfilled by the source. The source meets what the target requires or recommends. */
  | 'FULFILS'
  /** The source funds the target; the target is funded by the source. The money of the source pays for the target. */
  | 'FUNDS'
  /** The source is a post in the target; the target has the source as post. The source is a post in the organisation or group. */
  | 'HELD_IN'
  /** The source implements the target; the target is implemented by the source. The source puts into practice what the target lays down. */
  | 'IMPLEMENTS'
  /** The source informs the target; the target is informed by the source. The source gives the target knowledge that it works from. */
  | 'INFORMS'
  /** The source leads the target; the target is led by the source. The source answers for the target and directs the work on it. */
  | 'LEADS'
  /** The source links to the target; the target is linked from the source. The source names the target as connected with it and does not say how. */
  | 'LINKS_TO'
  /** The source is measured by the target; the target measures the source. The target is an indicator of how the source fares. */
  | 'MEASURED_BY'
  /** The source is a member of the target; the target has the source as member. The source sits on the target as one of its members. */
  | 'MEMBER_OF'
  /** The source is part of the target; the target has the source as part. The source is a part of the target and serves it by being so. */
  | 'PART_OF'
  /** The source provides the target; the target is provided by the source. The source gives the money of the funding stream. */
  | 'PROVIDES'
  /** The source publishes the target; the target is published by the source. The source issues the target in its own name. */
  | 'PUBLISHES'
  /** The source is raised in the target; the target raises the source. The concern was voiced in the group or place, or is named in the strategy. */
  | 'RAISED_IN'
  /** The source receives the target; the target is received by the source. The source is paid the money of the funding stream. */
  | 'RECEIVES'
  /** The source reports to the target; the target receives reports from the source. The source accounts to the target for its work, or keeps it informed. */
  | 'REPORTS_TO'
  /** The source succeeds the target; the target is succeeded by the source. The source took the place of the target. */
  | 'SUCCEEDS'
  /** The source supports the target; the target is supported by the source. The source helps the target to succeed without being a part of it. */
  | 'SUPPORTS'
  /** The source works with the target; the target works with the source. The two work together, neither above the other. */
  | 'WORKS_WITH';

/** What something would lose. */
export type LossKind =
  /** The only money that reaches it, or some of it; of a funding stream, who provides it. */
  | 'FUNDING'
  /** Its only owner, in whatever role; or one of several. */
  | 'OWNER'
  /** Its only thread to a strategy beyond its own plan. */
  | 'THREAD';

/** How strongly somebody owns something. */
export type OwnershipRole =
  /** Gives people, data, money or effort without answering for it. */
  | 'CONTRIBUTOR'
  /** Does the work. */
  | 'DELIVERY'
  /** Answers for it: leads, chairs, administers, publishes or commissions it. */
  | 'LEAD';

/** How often a sum of money is paid. */
export type PaymentFrequency =
  /** Once in each of its years. */
  | 'ANNUAL'
  /** Once. */
  | 'ONE_OFF';

/** Who may see a record. */
export type Visibility =
  /** The partners of the partnership. */
  | 'PARTNERS'
  /** Anybody. */
  | 'PUBLIC'
  /** Only those who are cleared for restricted records. */
  | 'RESTRICTED';

export type EverythingAboutOnePartnerQueryVariables = Exact<{
  partner?: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EverythingAboutOnePartnerQuery = { partner: { name: string, summary: string | null, aliases: Array<string>, identifiers: Array<{ scheme: string, value: string }>, groups: Array<{ name: string }>, posts: Array<{ name: string, holders: Array<{ name: string }> }>, fundingStreams: Array<{ name: string }>, links: { totalCount: number, nodes: Array<{ statement: string, type: LinkType, basis: Basis, note: string | null, evidence: Array<{ locator: string, heading: string | null, note: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type FindByWordsQueryVariables = Exact<{
  text?: string;
  kinds?: Array<Kind> | Kind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FindByWordsQuery = { search: { totalCount: number, edges: Array<{ score: number, snippet: string | null, node:
        | { id: string, kind: Kind, name: string, summary: string | null }
        | { id: string, kind: Kind, name: string, summary: string | null }
        | { id: string, kind: Kind, name: string, summary: string | null }
        | { id: string, kind: Kind, name: string, summary: string | null }
        | { id: string, kind: Kind, name: string, summary: string | null }
        | { id: string, kind: Kind, name: string, summary: string | null }
        | { id: string, kind: Kind, name: string, summary: string | null }
        | { id: string, kind: Kind, name: string, summary: string | null }
        | { id: string, kind: Kind, name: string, summary: string | null }
        | { id: string, kind: Kind, name: string, summary: string | null }
        | { id: string, kind: Kind, name: string, summary: string | null }
        | { id: string, kind: Kind, name: string, summary: string | null }
        | { id: string, kind: Kind, name: string, summary: string | null }
        | { id: string, kind: Kind, name: string, summary: string | null }
       }>, kindCounts: Array<{ kind: Kind, count: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HowAnActionServesThePccPlanQueryVariables = Exact<{
  action?: string | number;
  plan?: string | number;
}>;


export type HowAnActionServesThePccPlanQuery = { paths: { truncated: boolean, paths: Array<{ narrative: string, hops: number, weakestBasis: Basis, steps: Array<{ link: { statement: string, basis: Basis, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }> } }> }> } };

export type ThePlanOnAPageQueryVariables = Exact<{
  plan?: string | number;
}>;


export type ThePlanOnAPageQuery = { strategy: { name: string, priorities: Array<{ name: string, objectives: Array<{ name: string, measures: Array<{ name: string }>, actions: Array<{ id: string, name: string, owners: Array<{ role: OwnershipRole, owner:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
             }>, evidence: Array<{ locator: string }> }> }> }> } | null };

export type WhatAFundingStreamPaysForQueryVariables = Exact<{
  fundingStream?: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhatAFundingStreamPaysForQuery = { fundingStream: { name: string, summary: string | null, amount: string | null, currency: string | null, frequency: PaymentFrequency | null, years: Array<{ year: string, amount: string | null, basis: Basis, note: string | null }>, providers: Array<
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
    >, recipients: Array<
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
    >, funds: { totalCount: number, edges: Array<{ node:
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
        , link: { statement: string, basis: Basis, evidence: Array<{ locator: string, note: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type WhereItSaysSoQueryVariables = Exact<{
  id?: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhereItSaysSoQuery = { entity:
    | { id: string, name: string, summary: string | null, aliases: Array<string>, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }>, links: { totalCount: number, nodes: Array<{ statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { id: string, name: string, summary: string | null, aliases: Array<string>, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }>, links: { totalCount: number, nodes: Array<{ statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { id: string, name: string, summary: string | null, aliases: Array<string>, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }>, links: { totalCount: number, nodes: Array<{ statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { id: string, name: string, summary: string | null, aliases: Array<string>, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }>, links: { totalCount: number, nodes: Array<{ statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { id: string, name: string, summary: string | null, aliases: Array<string>, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }>, links: { totalCount: number, nodes: Array<{ statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { id: string, name: string, summary: string | null, aliases: Array<string>, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }>, links: { totalCount: number, nodes: Array<{ statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { id: string, name: string, summary: string | null, aliases: Array<string>, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }>, links: { totalCount: number, nodes: Array<{ statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { id: string, name: string, summary: string | null, aliases: Array<string>, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }>, links: { totalCount: number, nodes: Array<{ statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { id: string, name: string, summary: string | null, aliases: Array<string>, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }>, links: { totalCount: number, nodes: Array<{ statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { id: string, name: string, summary: string | null, aliases: Array<string>, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }>, links: { totalCount: number, nodes: Array<{ statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { id: string, name: string, summary: string | null, aliases: Array<string>, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }>, links: { totalCount: number, nodes: Array<{ statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { id: string, name: string, summary: string | null, aliases: Array<string>, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }>, links: { totalCount: number, nodes: Array<{ statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { id: string, name: string, summary: string | null, aliases: Array<string>, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }>, links: { totalCount: number, nodes: Array<{ statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { id: string, name: string, summary: string | null, aliases: Array<string>, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }>, links: { totalCount: number, nodes: Array<{ statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, heading: string | null, quote: string | null, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
   | null };

export type WhoOwnsWhatQueryVariables = Exact<{
  owner?: string | number | null | undefined;
  kinds?: Array<Kind> | Kind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhoOwnsWhatQuery = { ownership: { totalCount: number, nodes: Array<{ role: OwnershipRole, sole: boolean, owner:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , owned:
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
      , link: { basis: Basis, evidence: Array<{ locator: string, note: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type GroupsThatOverlapQueryVariables = Exact<{
  within?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GroupsThatOverlapQuery = { overlaps: { totalCount: number, nodes: Array<{ explanation: string, about:
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
      , groups: Array<{ id: string, name: string }>, work: Array<{ group: { name: string }, links: Array<{ statement: string, basis: Basis, evidence: Array<{ locator: string, document: { title: string } }> }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ThePartnershipOnADayQueryVariables = Exact<{
  date?: string;
  group?: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ThePartnershipOnADayQuery = { thematicGroup: { name: string, isChairedBy: { totalCount: number, edges: Array<{ node:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string, holders: Array<{ name: string, evidence: Array<{ locator: string, document: { title: string } }> }> }
          | { name: string }
          | { name: string }
          | { name: string }
         }> }, hasMember: { totalCount: number, edges: Array<{ node:
          | { id: string, kind: Kind, name: string, validFrom: string | null, validTo: string | null }
          | { id: string, kind: Kind, name: string, validFrom: string | null, validTo: string | null }
          | { id: string, kind: Kind, name: string, validFrom: string | null, validTo: string | null }
          | { id: string, kind: Kind, name: string, validFrom: string | null, validTo: string | null }
          | { id: string, kind: Kind, name: string, validFrom: string | null, validTo: string | null }
          | { id: string, kind: Kind, name: string, validFrom: string | null, validTo: string | null }
          | { id: string, kind: Kind, name: string, validFrom: string | null, validTo: string | null }
          | { id: string, kind: Kind, name: string, validFrom: string | null, validTo: string | null }
          | { id: string, kind: Kind, name: string, validFrom: string | null, validTo: string | null }
          | { id: string, kind: Kind, name: string, validFrom: string | null, validTo: string | null }
          | { id: string, kind: Kind, name: string, validFrom: string | null, validTo: string | null }
          | { id: string, kind: Kind, name: string, validFrom: string | null, validTo: string | null }
          | { id: string, kind: Kind, name: string, validFrom: string | null, validTo: string | null }
          | { id: string, kind: Kind, name: string, validFrom: string | null, validTo: string | null }
        , link: { statement: string, basis: Basis, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null, strategies: { totalCount: number, nodes: Array<{ name: string, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }> }, fundingStreams: { totalCount: number, nodes: Array<{ name: string, amount: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }> } };

export type IfAGrantEndsQueryVariables = Exact<{
  grant?: string | number;
}>;


export type IfAGrantEndsQuery = { fundingStream: { name: string, amount: string | null, currency: string | null, frequency: PaymentFrequency | null, validTo: string | null, providers: Array<
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
    > } | null, impact: { losses: Array<{ loss: LossKind, whole: boolean, entity:
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
      , links: Array<{ statement: string, basis: Basis, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }>, remaining: Array<{ statement: string, basis: Basis, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }> }> } };

export type ObjectivesWithoutFundingQueryVariables = Exact<{
  rules?: Array<GapRule> | GapRule | null | undefined;
  within?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ObjectivesWithoutFundingQuery = { gaps: { totalCount: number, nodes: Array<{ rule: GapRule, explanation: string, entity:
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
      , links: Array<{ statement: string, basis: Basis, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HowOurActionsServeThePccPlanQueryVariables = Exact<{
  plan?: string | number;
  strategy?: string | number;
}>;


export type HowOurActionsServeThePccPlanQuery = { alignment: { truncated: boolean, unaddressed: Array<{ id: string, name: string }>, rows: Array<{ priority: { name: string } | null, objective: { name: string } | null, action: { id: string, name: string }, path: { hops: number, weakestBasis: Basis, narrative: string } | null }> } };

export type PrioritiesWithoutACounterpartQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PrioritiesWithoutACounterpartQuery = { priorities: { totalCount: number, nodes: Array<{ id: string, name: string, strategy: { name: string } | null, supports: { totalCount: number, edges: Array<{ node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , link: { statement: string, basis: Basis, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> } }> }, isSupportedBy: { totalCount: number, edges: Array<{ node:
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
            | { id: string, name: string }
          , link: { statement: string, basis: Basis, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, gaps: { totalCount: number, nodes: Array<{ rule: GapRule, explanation: string, entity:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
       }> } };

export type LinksOnThinEvidenceQueryVariables = Exact<{
  restsOnEnded?: boolean | null | undefined;
  singleSourced?: boolean | null | undefined;
  basis?: Array<Basis> | Basis | null | undefined;
  types?: Array<LinkType> | LinkType | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LinksOnThinEvidenceQuery = { links: { totalCount: number, nodes: Array<{ type: LinkType, statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TheGapsQueryVariables = Exact<{
  rules?: Array<GapRule> | GapRule | null | undefined;
  within?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TheGapsQuery = { gaps: { totalCount: number, nodes: Array<{ rule: GapRule, explanation: string, entity:
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, gapRules: Array<{ rule: GapRule, title: string, explanation: string, off: Array<{ dataset: string, reason: string }> }> };

export type WhatALossTakesWithItQueryVariables = Exact<{
  removing?: Array<string | number> | string | number;
}>;


export type WhatALossTakesWithItQuery = { impact: { removed: Array<
      | { id: string, kind: Kind, name: string }
      | { id: string, kind: Kind, name: string }
      | { id: string, kind: Kind, name: string }
      | { id: string, kind: Kind, name: string }
      | { id: string, kind: Kind, name: string }
      | { id: string, kind: Kind, name: string }
      | { id: string, kind: Kind, name: string }
      | { id: string, kind: Kind, name: string }
      | { id: string, kind: Kind, name: string }
      | { id: string, kind: Kind, name: string }
      | { id: string, kind: Kind, name: string }
      | { id: string, kind: Kind, name: string }
      | { id: string, kind: Kind, name: string }
      | { id: string, kind: Kind, name: string }
    >, losses: Array<{ loss: LossKind, whole: boolean, entity:
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
      , links: Array<{ statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }> }> } };

export type WhatChangedBetweenTwoDaysQueryVariables = Exact<{
  from?: string;
  to?: string;
}>;


export type WhatChangedBetweenTwoDaysQuery = { compare: { from: string, to: string, started: Array<
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
    >, ended: Array<
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
      | { id: string, kind: Kind, name: string, summary: string | null, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }
    >, linksStarted: Array<{ statement: string, validFrom: string | null, validTo: string | null, basis: Basis, note: string | null, source:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
      , target:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
      , evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }>, linksEnded: Array<{ statement: string, validFrom: string | null, validTo: string | null, basis: Basis, note: string | null, source:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
      , target:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
      , evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }>, changes: Array<{ explanation: string, entity:
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
      , holdersStarted: Array<{ name: string, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }>, holdersEnded: Array<{ name: string, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }> }> } };

export type WhatIsNotMeasuredQueryVariables = Exact<{
  rules?: Array<GapRule> | GapRule | null | undefined;
  within?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhatIsNotMeasuredQuery = { gaps: { totalCount: number, nodes: Array<{ rule: GapRule, explanation: string, entity:
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
      , links: Array<{ statement: string, basis: Basis, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WhatRestsOnInferenceQueryVariables = Exact<{
  basis?: Array<Basis> | Basis | null | undefined;
  types?: Array<LinkType> | LinkType | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhatRestsOnInferenceQuery = { links: { totalCount: number, nodes: Array<{ statement: string, type: LinkType, evidence: Array<{ locator: string, heading: string | null, note: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WhatRestsOnThinEvidenceQueryVariables = Exact<{
  rules?: Array<GapRule> | GapRule | null | undefined;
  within?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhatRestsOnThinEvidenceQuery = { gaps: { totalCount: number, nodes: Array<{ rule: GapRule, explanation: string, entity:
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
      , links: Array<{ statement: string, basis: Basis, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WhatWouldBeLostQueryVariables = Exact<{
  removing?: Array<string | number> | string | number;
}>;


export type WhatWouldBeLostQuery = { impact: { losesLinks: number, removed: Array<
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    >, parts: Array<
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
      | { id: string, name: string }
    >, losses: Array<{ loss: LossKind, whole: boolean, entity:
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
      , links: Array<{ statement: string, basis: Basis, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }>, remaining: Array<{ statement: string, basis: Basis, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }> }> } };

export type CoverageOfADocumentQueryVariables = Exact<{
  document?: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CoverageOfADocumentQuery = { coverage: { sections: number, cited: number, uncited: Array<{ locator: string, heading: string | null }>, document: { id: string, title: string, sections: { nodes: Array<{ locator: string, heading: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } } };

export type TheFiguresQueryVariables = Exact<{
  metric?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TheFiguresQuery = { observations: { totalCount: number, nodes: Array<{ metric: string, value: string, unit: string | null, period: string | null, note: string | null, subject:
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
      , evidence: Array<{ locator: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WhatWeMayShowQueryVariables = Exact<{
  to?: Visibility;
}>;


export type WhatWeMayShowQuery = { disclosure: { to: Visibility, kinds: Array<{ kind: Kind, shown: number, withheld: number }> } };

export type WhatWouldDisappearQueryVariables = Exact<{
  to?: Visibility;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WhatWouldDisappearQuery = { disclosure: { to: Visibility, entities: { totalCount: number, nodes: Array<
        | { id: string, kind: Kind, name: string, visibility: Visibility, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, visibility: Visibility, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, visibility: Visibility, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, visibility: Visibility, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, visibility: Visibility, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, visibility: Visibility, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, visibility: Visibility, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, visibility: Visibility, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, visibility: Visibility, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, visibility: Visibility, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, visibility: Visibility, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, visibility: Visibility, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, visibility: Visibility, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, visibility: Visibility, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }
      >, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, links: { totalCount: number, nodes: Array<{ statement: string, visibility: Visibility }> }, observations: { totalCount: number, nodes: Array<{ metric: string, visibility: Visibility }> }, losses: Array<{ loss: LossKind, entity:
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
      , links: Array<{ statement: string, basis: Basis, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }> }> } };

export type ActionRegisterQueryVariables = Exact<{
  plan?: string | number;
}>;


export type ActionRegisterQuery = { strategy: { name: string, actions: Array<{ id: string, name: string, summary: string | null, priority: { name: string, evidence: Array<{ locator: string, document: { title: string } }> } | null, objective: { name: string, evidence: Array<{ locator: string, document: { title: string } }>, isFundedBy: { totalCount: number, edges: Array<{ node: { name: string }, link: { statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> } }> } } | null, owners: Array<{ role: OwnershipRole, owner:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        , link: { statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> } }>, isFundedBy: { totalCount: number, edges: Array<{ node: { name: string }, link: { statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> } }> }, addresses: { totalCount: number, edges: Array<{ node: { name: string }, link: { statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> } }> }, evidence: Array<{ locator: string, document: { title: string } }> }> } | null };

export type AlignmentWithEvidenceQueryVariables = Exact<{
  plan?: string | number;
  strategy?: string | number;
}>;


export type AlignmentWithEvidenceQuery = { alignment: { truncated: boolean, plan: { id: string, name: string }, strategy: { id: string, name: string }, unaddressed: Array<{ id: string, name: string, evidence: Array<{ locator: string, document: { title: string } }> }>, rows: Array<{ priority: { id: string, name: string } | null, objective: { id: string, name: string } | null, action: { id: string, name: string }, path: { hops: number, weakestBasis: Basis, narrative: string, steps: Array<{ to:
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
          , link: { statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> } }> } | null }> } };

export type FiguresWithEvidenceQueryVariables = Exact<{
  metric?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FiguresWithEvidenceQuery = { observations: { totalCount: number, nodes: Array<{ metric: string, value: string, unit: string | null, period: string | null, note: string | null, subject:
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
      , evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FundingRegisterQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FundingRegisterQuery = { fundingStreams: { totalCount: number, nodes: Array<{ id: string, name: string, summary: string | null, amount: string | null, currency: string | null, frequency: PaymentFrequency | null, years: Array<{ year: string, amount: string | null, basis: Basis, note: string | null }>, isProvidedBy: { totalCount: number, edges: Array<{ node:
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
          , link: { statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> } }> }, isReceivedBy: { totalCount: number, edges: Array<{ node:
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
          , link: { statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> } }> }, funds: { totalCount: number, edges: Array<{ node:
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
            | { id: string, kind: Kind, name: string }
          , link: { statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> } }> }, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type GapRegisterQueryVariables = Exact<{
  rules?: Array<GapRule> | GapRule | null | undefined;
  within?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type GapRegisterQuery = { gaps: { totalCount: number, nodes: Array<{ rule: GapRule, explanation: string, entity:
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
        | { id: string, kind: Kind, name: string, evidence: Array<{ locator: string, document: { title: string } }> }
      , links: Array<{ statement: string, basis: Basis, note: string | null, source:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , target:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, gapRules: Array<{ rule: GapRule, title: string, explanation: string, off: Array<{ dataset: string, reason: string }> }> };

export type LinksWithEvidenceQueryVariables = Exact<{
  basis?: Array<Basis> | Basis | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LinksWithEvidenceQuery = { links: { totalCount: number, nodes: Array<{ type: LinkType, statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OwnershipRegisterQueryVariables = Exact<{
  owner?: string | number | null | undefined;
  within?: string | number | null | undefined;
  kinds?: Array<Kind> | Kind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OwnershipRegisterQuery = { ownership: { totalCount: number, nodes: Array<{ role: OwnershipRole, sole: boolean, owner:
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
      , owned:
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
        | { id: string, kind: Kind, name: string }
      , link: { id: string, statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PartnerSheetQueryVariables = Exact<{
  partner?: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PartnerSheetQuery = { partner: { id: string, name: string, summary: string | null, aliases: Array<string>, validFrom: string | null, validTo: string | null, identifiers: Array<{ scheme: string, value: string, url: string | null }>, posts: Array<{ id: string, name: string, holders: Array<{ name: string, validFrom: string | null, validTo: string | null, evidence: Array<{ locator: string, document: { title: string } }> }> }>, evidence: Array<{ locator: string, note: string | null, document: { title: string } }>, links: { totalCount: number, nodes: Array<{ id: string, type: LinkType, statement: string, basis: Basis, note: string | null, source:
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
        , target:
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
          | { id: string, kind: Kind, name: string }
        , evidence: Array<{ locator: string, note: string | null, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type PlanWithEvidenceQueryVariables = Exact<{
  plan?: string | number;
}>;


export type PlanWithEvidenceQuery = { strategy: { name: string, priorities: Array<{ name: string, evidence: Array<{ locator: string, document: { title: string } }>, objectives: Array<{ id: string, name: string, measures: Array<{ name: string }>, evidence: Array<{ locator: string, document: { title: string } }> }> }>, actions: Array<{ id: string, name: string, priority: { name: string } | null, objective: { id: string, name: string } | null, owners: Array<{ role: OwnershipRole, owner:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
        , link: { statement: string, basis: Basis, note: string | null, evidence: Array<{ locator: string, note: string | null, document: { title: string } }> } }>, evidence: Array<{ locator: string, document: { title: string } }> }> } | null };

export type StrategyRegisterQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type StrategyRegisterQuery = { strategies: { totalCount: number, nodes: Array<{ id: string, name: string, validFrom: string | null, validTo: string | null, priorities: Array<{ id: string, name: string, evidence: Array<{ locator: string, document: { title: string } }> }>, evidence: Array<{ locator: string, document: { title: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TheDocumentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TheDocumentsQuery = { documents: { totalCount: number, nodes: Array<{ id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, stated: { totalCount: number }, structural: { totalCount: number }, inferred: { totalCount: number } };

export type TheEditionQueryVariables = Exact<{ [key: string]: never; }>;


export type TheEditionQuery = { graph: { version: number, kinds: Array<{ kind: Kind, count: number }> }, datasets: Array<{ key: string, title: string, partnership: { name: string, accent: string | null, logo: string | null } | null }> };

export type TheStrategiesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TheStrategiesQuery = { strategies: { totalCount: number, nodes: Array<{ id: string, name: string, validFrom: string | null, validTo: string | null, publishers: Array<
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
        | { name: string }
      >, priorities: Array<{ name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };


export const EverythingAboutOnePartnerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EverythingAboutOnePartner"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partner"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"partner/bath-and-north-east-somerset-council","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partner"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}},{"kind":"Field","name":{"kind":"Name","value":"identifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"posts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"holders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fundingStreams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EverythingAboutOnePartnerQuery, EverythingAboutOnePartnerQueryVariables>;
export const FindByWordsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindByWords"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"ASB","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Kind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"snippet"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"kindCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<FindByWordsQuery, FindByWordsQueryVariables>;
export const HowAnActionServesThePccPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HowAnActionServesThePccPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"action"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"action/manage-domestic-homicide-reviews","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"plan"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"strategy/avon-and-somerset-police-and-crime-plan-2016-2021","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"action"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"plan"}}},{"kind":"Argument","name":{"kind":"Name","value":"profile"},"value":{"kind":"EnumValue","value":"THREAD"}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"narrative"}},{"kind":"Field","name":{"kind":"Name","value":"hops"}},{"kind":"Field","name":{"kind":"Name","value":"weakestBasis"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}}]}}]}}]} as unknown as DocumentNode<HowAnActionServesThePccPlanQuery, HowAnActionServesThePccPlanQueryVariables>;
export const ThePlanOnAPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ThePlanOnAPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"plan"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"strategy/joint-community-safety-plan-2018-2021","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strategy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"plan"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"priorities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"objectives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"owners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ThePlanOnAPageQuery, ThePlanOnAPageQueryVariables>;
export const WhatAFundingStreamPaysForDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatAFundingStreamPaysFor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fundingStream"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"funding-stream/pcc-community-safety-funding","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fundingStream"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fundingStream"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"years"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"funds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatAFundingStreamPaysForQuery, WhatAFundingStreamPaysForQueryVariables>;
export const WhereItSaysSoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhereItSaysSo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"thematic-group/night-time-economy-group","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhereItSaysSoQuery, WhereItSaysSoQueryVariables>;
export const WhoOwnsWhatDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoOwnsWhat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"owner"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Kind"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ACTION"},{"kind":"EnumValue","value":"INITIATIVE"},{"kind":"EnumValue","value":"OBJECTIVE"},{"kind":"EnumValue","value":"SERVICE"},{"kind":"EnumValue","value":"STRATEGY"},{"kind":"EnumValue","value":"THEMATIC_GROUP"}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ownership"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"owner"},"value":{"kind":"Variable","name":{"kind":"Name","value":"owner"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"owned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sole"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<WhoOwnsWhatQuery, WhoOwnsWhatQueryVariables>;
export const GroupsThatOverlapDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupsThatOverlap"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overlaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"work"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<GroupsThatOverlapQuery, GroupsThatOverlapQueryVariables>;
export const ThePartnershipOnADayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ThePartnershipOnADay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"date"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},"defaultValue":{"kind":"StringValue","value":"2019-04-01","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"group"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"thematic-group/responsible-authorities-group","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"asOf"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"date"},"value":{"kind":"Variable","name":{"kind":"Name","value":"date"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thematicGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"group"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isChairedBy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Role"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"hasMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"strategies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fundingStreams"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ThePartnershipOnADayQuery, ThePartnershipOnADayQueryVariables>;
export const IfAGrantEndsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IfAGrantEnds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"grant"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"funding-stream/pcc-community-safety-funding","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fundingStream"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"grant"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"impact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"removing"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"grant"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"losses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"whole"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"remaining"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<IfAGrantEndsQuery, IfAGrantEndsQueryVariables>;
export const ObjectivesWithoutFundingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ObjectivesWithoutFunding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rules"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GapRule"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OBJECTIVE_WITHOUT_FUNDING"}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rules"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rules"}}},{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ObjectivesWithoutFundingQuery, ObjectivesWithoutFundingQueryVariables>;
export const HowOurActionsServeThePccPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HowOurActionsServeThePccPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"plan"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"strategy/joint-community-safety-plan-2018-2021","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"strategy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"strategy/avon-and-somerset-police-and-crime-plan-2016-2021","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alignment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"plan"},"value":{"kind":"Variable","name":{"kind":"Name","value":"plan"}}},{"kind":"Argument","name":{"kind":"Name","value":"strategy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"strategy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unaddressed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"priority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"objective"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hops"}},{"kind":"Field","name":{"kind":"Name","value":"weakestBasis"}},{"kind":"Field","name":{"kind":"Name","value":"narrative"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}}]}}]}}]} as unknown as DocumentNode<HowOurActionsServeThePccPlanQuery, HowOurActionsServeThePccPlanQueryVariables>;
export const PrioritiesWithoutACounterpartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PrioritiesWithoutACounterpart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"priorities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"strategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PRIORITY"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"isSupportedBy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PRIORITY"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rules"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PRIORITY_NOT_ADDRESSED"},{"kind":"EnumValue","value":"PRIORITY_WITHOUT_BASIS"}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]}}]} as unknown as DocumentNode<PrioritiesWithoutACounterpartQuery, PrioritiesWithoutACounterpartQueryVariables>;
export const LinksOnThinEvidenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LinksOnThinEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"restsOnEnded"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":true}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"singleSourced"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"basis"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Basis"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LinkType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"restsOnEnded"},"value":{"kind":"Variable","name":{"kind":"Name","value":"restsOnEnded"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"singleSourced"},"value":{"kind":"Variable","name":{"kind":"Name","value":"singleSourced"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"basis"},"value":{"kind":"Variable","name":{"kind":"Name","value":"basis"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<LinksOnThinEvidenceQuery, LinksOnThinEvidenceQueryVariables>;
export const TheGapsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TheGaps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rules"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GapRule"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rules"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rules"}}},{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"gapRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"off"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataset"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]} as unknown as DocumentNode<TheGapsQuery, TheGapsQueryVariables>;
export const WhatALossTakesWithItDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatALossTakesWithIt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"removing"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"funding-stream/pcc-community-safety-funding","block":false}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"impact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"removing"},"value":{"kind":"Variable","name":{"kind":"Name","value":"removing"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"losses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"whole"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatALossTakesWithItQuery, WhatALossTakesWithItQueryVariables>;
export const WhatChangedBetweenTwoDaysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatChangedBetweenTwoDays"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},"defaultValue":{"kind":"StringValue","value":"2018-01-01","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},"defaultValue":{"kind":"StringValue","value":"2021-04-01","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"compare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"started"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ended"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"linksStarted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"linksEnded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"holdersStarted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"holdersEnded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatChangedBetweenTwoDaysQuery, WhatChangedBetweenTwoDaysQueryVariables>;
export const WhatIsNotMeasuredDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatIsNotMeasured"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rules"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GapRule"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OBJECTIVE_WITHOUT_MEASURE"},{"kind":"EnumValue","value":"MEASURE_WITHOUT_FIGURE"},{"kind":"EnumValue","value":"MEASURE_WITHOUT_SUBJECT"}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rules"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rules"}}},{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<WhatIsNotMeasuredQuery, WhatIsNotMeasuredQueryVariables>;
export const WhatRestsOnInferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatRestsOnInference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"basis"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Basis"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"INFERRED"}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LinkType"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"basis"},"value":{"kind":"Variable","name":{"kind":"Name","value":"basis"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<WhatRestsOnInferenceQuery, WhatRestsOnInferenceQueryVariables>;
export const WhatRestsOnThinEvidenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatRestsOnThinEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rules"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GapRule"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SINGLE_SOURCED"},{"kind":"EnumValue","value":"INFERRED_ONLY"},{"kind":"EnumValue","value":"EXPIRED"}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rules"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rules"}}},{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<WhatRestsOnThinEvidenceQuery, WhatRestsOnThinEvidenceQueryVariables>;
export const WhatWouldBeLostDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatWouldBeLost"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"removing"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"StringValue","value":"partner/bath-and-north-east-somerset-ccg","block":false}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"impact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"removing"},"value":{"kind":"Variable","name":{"kind":"Name","value":"removing"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"losesLinks"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"losses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"whole"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"remaining"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatWouldBeLostQuery, WhatWouldBeLostQueryVariables>;
export const CoverageOfADocumentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CoverageOfADocument"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"document"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"document/joint-plan","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"document"},"value":{"kind":"Variable","name":{"kind":"Name","value":"document"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sections"}},{"kind":"Field","name":{"kind":"Name","value":"cited"}},{"kind":"Field","name":{"kind":"Name","value":"uncited"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}}]}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"sections"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"heading"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CoverageOfADocumentQuery, CoverageOfADocumentQueryVariables>;
export const TheFiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TheFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<TheFiguresQuery, TheFiguresQueryVariables>;
export const WhatWeMayShowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatWeMayShow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Visibility"}}},"defaultValue":{"kind":"EnumValue","value":"PUBLIC"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disclosure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"shown"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}}]}}]}}]}}]} as unknown as DocumentNode<WhatWeMayShowQuery, WhatWeMayShowQueryVariables>;
export const WhatWouldDisappearDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatWouldDisappear"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Visibility"}}},"defaultValue":{"kind":"EnumValue","value":"PUBLIC"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disclosure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"entities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"observations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"visibility"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"losses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatWouldDisappearQuery, WhatWouldDisappearQueryVariables>;
export const ActionRegisterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ActionRegister"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"plan"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"strategy/joint-community-safety-plan-2018-2021","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strategy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"plan"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"priority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"objective"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isFundedBy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"owners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"isFundedBy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"addresses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ActionRegisterQuery, ActionRegisterQueryVariables>;
export const AlignmentWithEvidenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AlignmentWithEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"plan"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"strategy/joint-community-safety-plan-2018-2021","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"strategy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"strategy/avon-and-somerset-police-and-crime-plan-2016-2021","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alignment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"plan"},"value":{"kind":"Variable","name":{"kind":"Name","value":"plan"}}},{"kind":"Argument","name":{"kind":"Name","value":"strategy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"strategy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"strategy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unaddressed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"priority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"objective"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"path"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hops"}},{"kind":"Field","name":{"kind":"Name","value":"weakestBasis"}},{"kind":"Field","name":{"kind":"Name","value":"narrative"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}}]}}]}}]} as unknown as DocumentNode<AlignmentWithEvidenceQuery, AlignmentWithEvidenceQueryVariables>;
export const FiguresWithEvidenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FiguresWithEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"metric"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<FiguresWithEvidenceQuery, FiguresWithEvidenceQueryVariables>;
export const FundingRegisterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FundingRegister"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"6"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fundingStreams"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"years"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isProvidedBy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"isReceivedBy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"funds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<FundingRegisterQuery, FundingRegisterQueryVariables>;
export const GapRegisterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GapRegister"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rules"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GapRule"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rules"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rules"}}},{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"gapRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"off"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataset"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]} as unknown as DocumentNode<GapRegisterQuery, GapRegisterQueryVariables>;
export const LinksWithEvidenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LinksWithEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"basis"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Basis"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"INFERRED"}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"basis"},"value":{"kind":"Variable","name":{"kind":"Name","value":"basis"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<LinksWithEvidenceQuery, LinksWithEvidenceQueryVariables>;
export const OwnershipRegisterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnershipRegister"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"owner"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Kind"}}}},"defaultValue":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ACTION"},{"kind":"EnumValue","value":"FUNDING_STREAM"},{"kind":"EnumValue","value":"INITIATIVE"},{"kind":"EnumValue","value":"OBJECTIVE"},{"kind":"EnumValue","value":"PRIORITY"},{"kind":"EnumValue","value":"SERVICE"},{"kind":"EnumValue","value":"STRATEGY"},{"kind":"EnumValue","value":"THEMATIC_GROUP"}]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ownership"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"owner"},"value":{"kind":"Variable","name":{"kind":"Name","value":"owner"}}},{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"owned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sole"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<OwnershipRegisterQuery, OwnershipRegisterQueryVariables>;
export const PartnerSheetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnerSheet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partner"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"partner/bath-and-north-east-somerset-council","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partner"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partner"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"identifiers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"posts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"holders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PartnerSheetQuery, PartnerSheetQueryVariables>;
export const PlanWithEvidenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanWithEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"plan"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"strategy/joint-community-safety-plan-2018-2021","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strategy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"plan"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"priorities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"objectives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"measures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"priority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"objective"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlanWithEvidenceQuery, PlanWithEvidenceQueryVariables>;
export const StrategyRegisterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StrategyRegister"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strategies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"priorities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<StrategyRegisterQuery, StrategyRegisterQueryVariables>;
export const TheDocumentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TheDocuments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"stated"},"name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"basis"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"STATED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"structural"},"name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"basis"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"STRUCTURAL"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"inferred"},"name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"basis"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"INFERRED"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<TheDocumentsQuery, TheDocumentsQueryVariables>;
export const TheEditionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TheEdition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"graph"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"datasets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"partnership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"accent"}},{"kind":"Field","name":{"kind":"Name","value":"logo"}}]}}]}}]}}]} as unknown as DocumentNode<TheEditionQuery, TheEditionQueryVariables>;
export const TheStrategiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TheStrategies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"100"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"strategies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"publishers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priorities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<TheStrategiesQuery, TheStrategiesQueryVariables>;
