package dev.stateless.perf.accounting;

/** A way in which an event's fate contradicts what the service said of it. */
public enum Discrepancy {

    /** Acknowledged, found nowhere. */
    LOST,
    /** Acknowledged, found, but not only where it belongs. */
    WRONG_QUEUE,
    /** Acknowledged, found where it belongs, with other bytes than those sent. */
    ALTERED,
    /** Acknowledged, found where it belongs, as more than one message. */
    DUPLICATED,
    /** Rejected, and found all the same. */
    PHANTOM
}
