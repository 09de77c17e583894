package dev.stateless.perf.accounting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Folds ledger entries into a {@link Reconciliation}. */
final class ReconciliationBuilder {

    private static final int LISTED = 10;

    private final long[] outcomes = new long[Outcome.values().length];
    private final Map<Discrepancy, Long> counts = new EnumMap<>(Discrepancy.class);
    private final Map<Discrepancy, List<Long>> listed = new EnumMap<>(Discrepancy.class);
    private long delivered;
    private long rejectedAndAbsent;
    private long unknownDelivered;
    private long unknownAbsent;

    void add(long sequence, Outcome outcome, int state) {
        outcomes[outcome.ordinal()]++;
        boolean found = (state & MessageLedger.FOUND) != 0;
        switch (outcome) {
            case ACCEPTED -> addAcknowledged(sequence, state, MessageLedger.FOUND_IN_TARGET);
            case DEAD_LETTERED -> addAcknowledged(sequence, state, MessageLedger.FOUND_IN_DEAD_LETTER);
            case REJECTED -> {
                if (found) {
                    note(Discrepancy.PHANTOM, sequence);
                } else {
                    rejectedAndAbsent++;
                }
            }
            case UNKNOWN -> {
                if (found) {
                    unknownDelivered++;
                } else {
                    unknownAbsent++;
                }
            }
        }
    }

    private void addAcknowledged(long sequence, int state, int expectedPlace) {
        int places = state & MessageLedger.FOUND;
        if (places == 0) {
            note(Discrepancy.LOST, sequence);
        } else if (places != expectedPlace) {
            note(Discrepancy.WRONG_QUEUE, sequence);
        } else if ((state & MessageLedger.ALTERED) != 0) {
            note(Discrepancy.ALTERED, sequence);
        } else if ((state & MessageLedger.DUPLICATED) != 0) {
            note(Discrepancy.DUPLICATED, sequence);
        } else {
            delivered++;
        }
    }

    private void note(Discrepancy discrepancy, long sequence) {
        counts.merge(discrepancy, 1L, Long::sum);
        List<Long> first = listed.computeIfAbsent(discrepancy, kind -> new ArrayList<>());
        if (first.size() < LISTED) {
            first.add(sequence);
        }
    }

    Reconciliation build(long offered, long received, long extraCopies, long redelivered, long foreign) {
        return new Reconciliation(offered,
                outcomes[Outcome.ACCEPTED.ordinal()], outcomes[Outcome.DEAD_LETTERED.ordinal()],
                outcomes[Outcome.REJECTED.ordinal()], outcomes[Outcome.UNKNOWN.ordinal()],
                delivered, count(Discrepancy.LOST), count(Discrepancy.WRONG_QUEUE), count(Discrepancy.ALTERED),
                count(Discrepancy.DUPLICATED), count(Discrepancy.PHANTOM), rejectedAndAbsent,
                unknownDelivered, unknownAbsent, received, extraCopies, redelivered, foreign,
                listed.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                        entry -> List.copyOf(entry.getValue()), (a, b) -> a, java.util.TreeMap::new)));
    }

    private long count(Discrepancy discrepancy) {
        return counts.getOrDefault(discrepancy, 0L);
    }
}
