package dev.muster.domain.selfservice;

/** What somebody who asks in private wants to become of their words. Whose it is stands on the fact, as its actor. */
public sealed interface AskerEvent extends SelfServiceEvent {

    /** They were asked whether their words may be kept. */
    record ConsentSought() implements AskerEvent {}

    /** They may be, from then on. */
    record ConsentGiven() implements AskerEvent {}

    /** They may not. */
    record ConsentWithheld() implements AskerEvent {}
}
