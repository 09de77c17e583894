package dev.stateless.orchestrator.queue;

import java.util.Collections;
import java.util.List;

/** What became of a batch, entry by entry in the batch's order. */
public record SendOutcome(MessageBatch batch, List<EntryOutcome> entries) {

    public SendOutcome {
        entries = List.copyOf(entries);
        if (entries.size() != batch.messages().size()) {
            throw new IllegalArgumentException(
                    entries.size() + " outcomes for " + batch.messages().size() + " entries");
        }
    }

    /** Whether SQS gave no usable answer to any entry, so that the next batch would most likely fare no better. */
    public boolean unanswered() {
        return entries.stream().allMatch(SendOutcome::isUnanswered);
    }

    private static boolean isUnanswered(EntryOutcome entry) {
        return entry instanceof EntryOutcome.Unknown
                || entry instanceof EntryOutcome.Failed failed && (failed.fault() == SendFault.UNREACHABLE
                || failed.fault() == SendFault.NOT_ATTEMPTED);
    }

    /** The same outcome for every entry. */
    static SendOutcome ofAll(MessageBatch batch, EntryOutcome outcome) {
        return new SendOutcome(batch, Collections.nCopies(batch.messages().size(), outcome));
    }
}
