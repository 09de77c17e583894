package dev.stateless.perf.accounting;

/** What the service said of an event. */
public enum Outcome {

    /** Acknowledged: it must be found in its target queue. */
    ACCEPTED,
    /** Acknowledged as unroutable: it must be found in the dead-letter queue. */
    DEAD_LETTERED,
    /** Refused or failed: it must not be found. */
    REJECTED,
    /** No answer, or one that leaves it open: it may be found. */
    UNKNOWN
}
