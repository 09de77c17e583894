package dev.stateless.orchestrator.orchestration;

/** Why an event was not routed; the name is the code a client sees. */
public enum RoutingFault {
    /** No enabled route for its type: it goes to the dead-letter queue. */
    UNROUTED,
    UNKNOWN_ORCHESTRATION,
    /** With its attributes it is more than SQS carries. */
    EVENT_TOO_LARGE
}
