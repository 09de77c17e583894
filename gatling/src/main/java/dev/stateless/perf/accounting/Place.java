package dev.stateless.perf.accounting;

/** Where a message was found, seen from the event it carries. */
public enum Place {
    TARGET_QUEUE,
    DEAD_LETTER_QUEUE,
    OTHER_QUEUE
}
