package dev.stateless.perf.accounting;

import java.util.List;
import java.util.Map;

/**
 * What became of every event of a run. Each event is in exactly one class of its outcome:
 *
 * <pre>
 * offered      = accepted + deadLettered + rejected + unknown
 * accepted + deadLettered = delivered + lost + wrongQueue + altered + duplicated
 * rejected     = phantom + rejectedAndAbsent
 * unknown      = unknownDelivered + unknownAbsent
 * received     = events found + extraCopies + redelivered + foreign
 * </pre>
 *
 * @param delivered         acknowledged and found once, where it belongs, unaltered
 * @param extraCopies       messages beyond the first of their event
 * @param redelivered       receives of a message that had been received before
 * @param foreign           messages that carry no event of this run
 * @param discrepantEvents  the first sequence numbers of each kind of discrepancy
 */
public record Reconciliation(
        long offered,
        long accepted,
        long deadLettered,
        long rejected,
        long unknown,
        long delivered,
        long lost,
        long wrongQueue,
        long altered,
        long duplicated,
        long phantom,
        long rejectedAndAbsent,
        long unknownDelivered,
        long unknownAbsent,
        long received,
        long extraCopies,
        long redelivered,
        long foreign,
        Map<Discrepancy, List<Long>> discrepantEvents) {

    /** By how much the identities above are missed, in all; 0 when the books are in order. */
    public long imbalance() {
        long found = delivered + wrongQueue + altered + duplicated + phantom + unknownDelivered;
        return Math.abs(offered - accepted - deadLettered - rejected - unknown)
                + Math.abs(accepted + deadLettered - delivered - lost - wrongQueue - altered - duplicated)
                + Math.abs(rejected - phantom - rejectedAndAbsent)
                + Math.abs(unknown - unknownDelivered - unknownAbsent)
                + Math.abs(received - found - extraCopies - redelivered - foreign);
    }
}
