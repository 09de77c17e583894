package dev.stateless.perf.analysis;

import dev.stateless.perf.accounting.Reconciliation;
import dev.stateless.perf.result.PhaseResult;
import java.util.ArrayList;
import java.util.List;

/** Whether a run can support a claim at all. Everything named here could flatter the result. */
final class Validity {

    private static final double LEAST_SHARE_OF_PLAN = 0.99;

    private Validity() {
    }

    /** Why the run is invalid; empty when it is valid. */
    static List<String> objections(RunFacts run) {
        List<String> objections = new ArrayList<>(run.troubles());
        long planned = run.phases().stream().mapToLong(PhaseResult::plannedRequests).sum();
        long started = run.phases().stream().mapToLong(PhaseResult::startedRequests).sum();
        if (started != planned) {
            objections.add("the generator sent " + started + " requests of " + planned + " planned");
        }
        if (run.sendingLength().toMillis() < LEAST_SHARE_OF_PLAN * run.lastDue().toMillis()) {
            objections.add("sending ended " + run.sendingLength().toMillis() + " ms after the start, but the last request"
                    + " was due at " + run.lastDue().toMillis() + " ms");
        }
        run.books().ifPresentOrElse(books -> addBooks(run, books, objections), () -> {
            if (!run.accountingOff()) {
                objections.add("the queues could not be read, so nobody knows what arrived");
            }
        });
        return objections;
    }

    private static void addBooks(RunFacts run, Reconciliation books, List<String> objections) {
        if (!run.drained()) {
            objections.add("the queues did not run dry in time");
        }
        if (books.imbalance() != 0) {
            objections.add("the books don't sum up: off by " + books.imbalance());
        }
        if (books.foreign() != 0) {
            objections.add(books.foreign() + " messages in the queues are not of this run");
        }
    }
}
