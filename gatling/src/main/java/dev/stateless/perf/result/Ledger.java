package dev.stateless.perf.result;

import dev.stateless.perf.accounting.Reconciliation;
import java.util.List;
import java.util.Map;

/**
 * The reconciled books of a run, for people.
 *
 * @param reconciliation     the counts
 * @param imbalance          by how much they miss their identities; 0 when in order
 * @param drained            whether the queues ran dry in time
 * @param discrepantEventIds the first ids of each kind of discrepancy
 */
public record Ledger(
        Reconciliation reconciliation,
        long imbalance,
        boolean drained,
        Map<String, List<String>> discrepantEventIds) {
}
