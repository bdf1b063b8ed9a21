package dev.muster.domain.selfservice;

/** A fact of self-service, in the past tense. Who and when stand on the {@link SelfServiceFact} around it. */
public sealed interface SelfServiceEvent permits EnquiryEvent, ArticleEvent, AskerEvent {}
