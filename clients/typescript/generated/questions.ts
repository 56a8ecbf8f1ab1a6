// Written by npm run schema from schema/operations; not to be edited.
import * as documents from './graphql.ts'

/** The typed document of each saved question, by its name. */
export const questions = {
  /** Everything about one partner. What a partner is, the groups it sits on, what it owns, the money it provides and every other link, each with where it says so. Give another partner to ask about that one. */
  'everything-about-one-partner': documents.EverythingAboutOnePartnerDocument,
  /** Find by words. What the graph holds about some words: by names and abbreviations, summaries, headings and attached texts, best first, with the words around what was found. Typing errors are forgiven, and ASB also finds anti-social behaviour. */
  'find-by-words': documents.FindByWordsDocument,
  /** How this action serves the PCC's plan. The golden thread from one action up to the Police and Crime Commissioner's plan, best path first: every step with its evidence, and how its weakest step is known. Give another action to ask about that one. */
  'how-an-action-serves-the-pcc-plan': documents.HowAnActionServesThePccPlanDocument,
  /** The plan on a page. A plan from its priorities down to its objectives and actions, with who owns each action. */
  'the-plan-on-a-page': documents.ThePlanOnAPageDocument,
  /** What a funding stream pays for. The money: who provides and receives it, how much it is, in which years, and everything that it pays for. */
  'what-a-funding-stream-pays-for': documents.WhatAFundingStreamPaysForDocument,
  /** Where it says so. Every statement that the graph makes about one thing, and the place in a document that bears it out; with the words of the document, where a copy of it has been attached. */
  'where-it-says-so': documents.WhereItSaysSoDocument,
  /** Who owns what. One row for each thing that is owned and each of its owners: in which role, whether nobody else owns it, and where it says so. Give an owner to see only what that body, post or group owns; change the kinds to ask about other things. */
  'who-owns-what': documents.WhoOwnsWhatDocument,
  /** Groups that overlap. Priorities and concerns on which several groups work that share no member, report to no common group and are not linked: which they are, and the links that put each of them to work on it. Give within the id of a plan or a priority to look only there. */
  'groups-that-overlap': documents.GroupsThatOverlapDocument,
  /** The partnership on a day. Who sat in the partnership's main group on a day, who chaired it and held the posts, which plans were in force and which money was paid, each with where it says so. What has no days known counts as in force. */
  'the-partnership-on-a-day': documents.ThePartnershipOnADayDocument,
  /** If a grant ends, what stops. What a funding stream is, and what would lose the only money that reaches it, or some of it, if it ended: with the links that would go and those that would remain. Give another stream's id; fundingStreams { nodes { id name } } lists them. */
  'if-a-grant-ends': documents.IfAGrantEndsDocument,
  /** Objectives without funding. The objectives that no money reaches: neither the objective itself, nor one of its actions, nor what delivers, leads or supports one of them. Each with where the plan names it. Give within the id of a plan or a priority to look only there. */
  'objectives-without-funding': documents.ObjectivesWithoutFundingDocument,
  /** How our actions serve the PCC's plan. Every action of a plan with its strongest thread to another strategy, and the priorities of that strategy which no action reaches. */
  'how-our-actions-serve-the-pcc-plan': documents.HowOurActionsServeThePccPlanDocument,
  /** Priorities and their counterparts in other plans. Every priority, of our plan and of others such as the Police and Crime Plan: what it supports, what supports it, and where that is borne out. A priority with neither has no counterpart; gaps tells of those that no action of ours reaches, and of ours that have no basis elsewhere. */
  'priorities-without-a-counterpart': documents.PrioritiesWithoutACounterpartDocument,
  /** Links on thin evidence. The links that nothing bears out but plans that have ended. Set singleSourced for those that rest on one section only, or basis to INFERRED for those that somebody judged so, and restsOnEnded to null to ask for one of these alone. */
  'links-on-thin-evidence': documents.LinksOnThinEvidenceDocument,
  /** The gaps. What lacks something: an owner, funding, a measure, a thread. Each with the rule that looked for it and what is missing, in a sentence; and every rule, with the reason where a dataset has switched it off. */
  'the-gaps': documents.TheGapsDocument,
  /** What a loss takes with it. What would have no owner, no funding or no thread any more if something were gone: a partner that leaves, a fund that ends, a group that is wound up. Each with the links that would go. */
  'what-a-loss-takes-with-it': documents.WhatALossTakesWithItDocument,
  /** What changed between two days. What had begun and what had ended by the second day, seen from the first: things, links between them, and what else about a thing was no longer the same. */
  'what-changed-between-two-days': documents.WhatChangedBetweenTwoDaysDocument,
  /** What is not measured. The objectives that no measure is tied to, the measures for which no figure is given and those that are tied to nothing, each with where the documents name it. Give within the id of a plan to look only there. */
  'what-is-not-measured': documents.WhatIsNotMeasuredDocument,
  /** What rests on inference. The links that no document states: somebody judged them so. Each with the reason, so that it can be confirmed or mended. */
  'what-rests-on-inference': documents.WhatRestsOnInferenceDocument,
  /** What rests on thin evidence. The things of which all is known from one section only, or by inference only, and those that have ended or rest on what has ended, each with the links and where they are borne out. links-on-thin-evidence lists the links one by one. */
  'what-rests-on-thin-evidence': documents.WhatRestsOnThinEvidenceDocument,
  /** What would be lost if something were gone. What would lose its owner, its funding or its thread to another strategy if a partner left, a group were wound up or a strategy expired: whole where nothing of the sort would be left, with the links that would go and those that would remain. Several ids are taken to be gone all at once; parts are what is part of these or a post in them, and is taken to stay. */
  'what-would-be-lost': documents.WhatWouldBeLostDocument,
  /** How much of a document the graph cites. The outline of a document, how many of its sections bear something out, and which do not. */
  'coverage-of-a-document': documents.CoverageOfADocumentDocument,
  /** The figures. Every figure that the documents give: what was counted, the value, its unit and period, and where it says so. */
  'the-figures': documents.TheFiguresDocument,
  /** What we may show. How many things of each kind an audience may see and how many are kept from it. What you may not see yourself is not counted. what-would-disappear names them. */
  'what-we-may-show': documents.WhatWeMayShowDocument,
  /** What would disappear. The things that you may see and an audience may not, and what it would then take to have no owner, no funding or no thread, with the links that it misses. Empty for an audience that may see all that you may see, and so whenever the public asks. */
  'what-would-disappear': documents.WhatWouldDisappearDocument,
  /** Action register. Every action of a plan: its priority and objective, its owners and in which role, the money that pays for it or for its objective, the concerns that it addresses and where the documents name it. */
  'action-register': documents.ActionRegisterDocument,
  /** How our actions serve another strategy, with the evidence. Every action of a plan and each step of its strongest thread to another strategy, with the places that bear the step out; and the priorities of that strategy which no action reaches. */
  'alignment-with-evidence': documents.AlignmentWithEvidenceDocument,
  /** The figures, with the evidence. Every figure that the documents give, with its unit, its period, what the reader should know about it, and the documents that say so. */
  'figures-with-evidence': documents.FiguresWithEvidenceDocument,
  /** Funding register. Every funding stream: how much it is and in which years, who provides and who receives it, everything that it pays for, and where the documents say so. */
  'funding-register': documents.FundingRegisterDocument,
  /** Gap register. What lacks something: an owner, funding, a measure, a thread. Each with the places that name it and the links that the explanation speaks of, so that it can be looked up; and every rule, with the reason where a dataset has switched it off. */
  'gap-register': documents.GapRegisterDocument,
  /** The links that are known in one way, with the evidence. Every link that somebody judged so, with the reason and the documents that it was judged from. Change the basis to see what is stated, or follows from the structure of a document. */
  'links-with-evidence': documents.LinksWithEvidenceDocument,
  /** Ownership register. One row for each thing that is owned and each of its owners, with how that is known and the documents that say so. Give an owner to see only what that body, post or group owns, or something within which to look: a plan, a priority. */
  'ownership-register': documents.OwnershipRegisterDocument,
  /** One partner's sheet. What a partner is, its posts, and every link that it has, each with the thing at its other end, how it is known and the documents that say so. */
  'partner-sheet': documents.PartnerSheetDocument,
  /** A plan, with the evidence. The priorities of a plan, their objectives and actions, who owns each action and how that is known, and the places that name them; and the actions under no objective. */
  'plan-with-evidence': documents.PlanWithEvidenceDocument,
  /** Strategy register. Every plan, strategy and programme, with its years, the priorities that it sets and the documents that name them. */
  'strategy-register': documents.StrategyRegisterDocument,
  /** The documents and how much rests on each basis. Every document that the graph rests on, and how many links are stated, follow from the structure of a document, or were inferred by somebody. */
  'the-documents': documents.TheDocumentsDocument,
  /** Which edition this is. The version of the graph, how much it holds of each kind, and the datasets that it was filled from, each with its partnership: what stands at the head of every report. */
  'the-edition': documents.TheEditionDocument,
  /** The strategies. Every plan, strategy and programme that the graph knows of, with its years, who publishes it and the priorities that it sets. */
  'the-strategies': documents.TheStrategiesDocument,
} as const
