package dev.stateless.perf.report;

import dev.stateless.perf.accounting.Reconciliation;
import dev.stateless.perf.result.LatencySummary;
import dev.stateless.perf.result.Ledger;
import dev.stateless.perf.result.PhaseResult;
import dev.stateless.perf.result.RunResult;
import dev.stateless.perf.result.SloVerdict;
import dev.stateless.perf.result.Totals;
import dev.stateless.perf.result.Verdict;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The result as plain text for a terminal, at most 100 columns wide. */
public final class Summary {

    private static final int WIDTH = 100;
    private static final String RULE = "=".repeat(WIDTH);
    private static final int NAME_WIDTH = 40;

    private final StringBuilder text = new StringBuilder();

    private Summary() {
    }

    /**
     * @param folder the run's folder, as the reader should open it
     */
    public static String of(RunResult run, Path folder) {
        Summary summary = new Summary();
        summary.line(RULE);
        summary.item(run.verdict() + "  ", "%s   %s   %d replica(s) on %s".formatted(run.simulation(),
                run.startedAt().truncatedTo(ChronoUnit.SECONDS), run.environment().replicas(),
                run.environment().backend()));
        run.reasons().forEach(reason -> summary.item("  - ", reason));
        run.remarks().forEach(remark -> summary.item("  note: ", remark));
        summary.phases(run.phases());
        summary.slos(run.slos());
        run.ledger().ifPresent(summary::ledger);
        run.totals().ifPresent(summary::totals);
        summary.failures(run.phases());
        summary.line("");
        summary.item("  result   ", folder.resolve("run.json").toString());
        run.gatlingReport().ifPresent(report ->
                summary.item("  gatling  ", folder.resolve(report).normalize().toString()));
        if (run.verdict() != Verdict.PASS) {
            summary.item("  rerun    ", run.rerun());
        }
        summary.line(RULE);
        return summary.text.toString();
    }

    private void phases(List<PhaseResult> phases) {
        if (phases.isEmpty()) {
            return;
        }
        line("");
        line("  %-11s %8s %9s %9s %8s   %s", "phase", "requests", "events", "accepted", "accepted",
                "response time from the intended start");
        line("  %-11s %8s %9s %9s %8s %8s %8s %8s %8s", "", "", "offered", "", "/s", "p50 ms", "p95 ms", "p99 ms", "max ms");
        for (PhaseResult phase : phases) {
            Optional<LatencySummary> times = phase.responseTime();
            line("  %-11s %8d %9d %9d %8.0f %8s %8s %8s %8s", name(phase.phase(), 11), phase.startedRequests(),
                    phase.offeredEvents(), phase.acceptedEvents(), phase.acceptedPerSecond(),
                    millis(times.map(LatencySummary::p50Ms)), millis(times.map(LatencySummary::p95Ms)),
                    millis(times.map(LatencySummary::p99Ms)), millis(times.map(LatencySummary::maxMs)));
        }
    }

    private void slos(List<SloVerdict> slos) {
        if (slos.isEmpty()) {
            return;
        }
        line("");
        for (SloVerdict slo : slos) {
            String value = slo.value().map(SloVerdict::text).orElse("-");
            line("  %-7s %-17s %-8s %12s %s %-8s %-9s (%d samples)", slo.outcome(), name(slo.metric(), 17), name(slo.window(), 8), value,
                    slo.comparison(), SloVerdict.text(slo.limit()), name(slo.unit(), 9), slo.samples());
        }
    }

    private void ledger(Ledger ledger) {
        Reconciliation books = ledger.reconciliation();
        line("");
        item("  by id    ", "%d acknowledged: %d delivered, %d lost, %d wrong queue, %d altered, %d duplicated"
                .formatted(books.accepted() + books.deadLettered(), books.delivered(), books.lost(), books.wrongQueue(),
                        books.altered(), books.duplicated()));
        item("           ", "%d rejected (%d of them found), %d unknown (%d of them found), %d redelivered; books off by %d"
                .formatted(books.rejected(), books.phantom(), books.unknown(), books.unknownDelivered(),
                        books.redelivered(), ledger.imbalance()));
        ledger.discrepantEventIds().forEach((kind, ids) -> item("           " + name(kind, NAME_WIDTH) + ": ", String.join(" ", ids)));
    }

    private void totals(Totals totals) {
        line("  time     %.1f s of load, %.1f s of draining", totals.sendingMs() / 1000.0, totals.drainMs() / 1000.0);
    }

    private void failures(List<PhaseResult> phases) {
        for (PhaseResult phase : phases) {
            boolean onlyGood = phase.requestsByOutcome().keySet().stream().allMatch("202"::equals);
            if (!onlyGood || !phase.lineFailures().isEmpty()) {
                item("  " + name(phase.phase(), NAME_WIDTH) + ": ", "requests " + counts(phase.requestsByOutcome()) + "; events not accepted "
                        + counts(phase.lineFailures()));
            }
        }
    }

    private static String counts(Map<String, Long> counts) {
        return counts.isEmpty() ? "none" : counts.toString().replaceAll("[{}]", "");
    }

    private static String millis(Optional<Double> value) {
        return value.map(ms -> String.format(Locale.ROOT, "%.1f", ms)).orElse("-");
    }

    private void line(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments).stripTrailing()).append('\n');
    }

    /** A text of any length and origin, broken into lines. */
    private void item(String label, String content) {
        String rest = clean(content);
        String indent = label;
        while (!rest.isEmpty()) {
            int room = WIDTH - indent.length();
            int cut = rest.length() <= room ? rest.length() : rest.lastIndexOf(' ', room);
            cut = cut <= 0 ? Math.min(room, rest.length()) : cut;
            text.append(indent).append(rest, 0, cut).append('\n');
            rest = rest.substring(cut).strip();
            indent = " ".repeat(label.length());
        }
    }

    /** Without control characters, which a terminal would obey. */
    private static String clean(String outside) {
        return outside.replaceAll("[\\p{Cc}\\p{Cf}]+", " ").strip();
    }

    /** A name from outside as part of a line. */
    private static String name(String outside, int width) {
        String name = clean(outside);
        return name.length() <= width ? name : name.substring(0, width - 1) + "…";
    }
}
