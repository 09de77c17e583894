package dev.stateless.orchestrator.queue;

/** What became of one entry of a batch. */
public sealed interface EntryOutcome {

    /** SQS has it and said so. */
    record Acknowledged(String messageId) implements EntryOutcome {
    }

    /** SQS does not have it. */
    record Failed(SendFault fault, String message) implements EntryOutcome {
    }

    /** SQS may or may not have it. */
    record Unknown(SendFault fault, String message) implements EntryOutcome {
    }
}
