package dev.stateless.perf.load;

import dev.stateless.perf.accounting.MessageLedger;
import dev.stateless.perf.accounting.Reconciliation;
import dev.stateless.perf.analysis.Judgement;
import dev.stateless.perf.analysis.RunFacts;
import dev.stateless.perf.queue.QueueAccessException;
import dev.stateless.perf.report.Summary;
import dev.stateless.perf.result.Ledger;
import dev.stateless.perf.result.PhaseResult;
import dev.stateless.perf.result.RunEnvironment;
import dev.stateless.perf.result.RunResult;
import dev.stateless.perf.result.RunResultStore;
import dev.stateless.perf.result.Totals;
import dev.stateless.perf.result.Verdict;
import dev.stateless.perf.sut.EmbeddedSystem;
import dev.stateless.perf.sut.ExternalSystem;
import dev.stateless.perf.sut.Installation;
import dev.stateless.perf.sut.SystemUnderTest;
import dev.stateless.perf.testdata.DataFile;
import dev.stateless.perf.testdata.EventGenerator;
import dev.stateless.perf.testdata.EventSource;
import dev.stateless.perf.testdata.RunEvents;
import dev.stateless.perf.workload.EventMix;
import dev.stateless.perf.workload.InjectionProfile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The course of one run: prepare, send (Gatling does), drain, reconcile, judge, write. From the start there is a
 * {@code run.json} that claims nothing; it is replaced when the verdict is known.
 */
final class PerfRun implements AutoCloseable {

    private static final int SINGLE_PRODUCER = 0;

    private final Plan plan;
    private final PerfSettings settings;
    private final String rerun;
    private final Path resultsRoot;
    private final RunFolder folder;
    private final Instant startedAt;
    private final RunEnvironment environment;
    private final MessageLedger ledger = new MessageLedger();
    private final RunRecorder recorder;
    private final RunEvents events;
    private final Arrivals arrivals;
    private final LiveLine liveLine;
    private Optional<SystemUnderTest> system = Optional.empty();
    private Optional<Books> books = Optional.empty();
    private RunResult result;
    private boolean settled;

    private PerfRun(Plan plan, PerfSettings settings, EventSource source, Instant startedAt, String rerun) {
        this.plan = plan;
        this.settings = settings;
        this.startedAt = startedAt;
        this.rerun = rerun;
        resultsRoot = Installation.projectRoot().resolve("gatling/target");
        folder = RunFolder.create(resultsRoot.resolve("perf"), plan.workload().simulation(), startedAt);
        environment = EnvironmentProbe.probe(settings);
        recorder = new RunRecorder(profile(), ledger);
        events = new RunEvents(folder.runId() + "-" + SINGLE_PRODUCER + "-", source);
        arrivals = new Arrivals(plan.workload(), events, System::nanoTime);
        liveLine = new LiveLine(profile(), arrivals, recorder, ledger, System.out);
        result = RunResult.unfinished(plan.workload().simulation(), folder.runId(), startedAt, environment,
                "the run did not finish", rerun);
        RunResultStore.write(result, folder.path());
    }

    /**
     * Brings the system under test and the consumers up. On failure nothing is left running, and run.json says why.
     *
     * @param rerun the command that repeats the run
     * @throws IllegalArgumentException when the data file can't be used; then there is no run
     */
    static PerfRun prepare(Plan plan, PerfSettings settings, String rerun) {
        Instant startedAt = Instant.now();
        PerfRun run = new PerfRun(plan, settings, source(settings, startedAt), startedAt, rerun);
        try {
            run.start();
            return run;
        } catch (RuntimeException e) {
            run.abandon("the run could not be prepared: " + e.getMessage());
            throw e;
        }
    }

    private static EventSource source(PerfSettings settings, Instant startedAt) {
        return settings.dataFile().<EventSource>map(file -> DataFile.read(file, EventMix.standard(), startedAt))
                .orElseGet(() -> new EventGenerator(settings.seed(), EventMix.standard(), startedAt));
    }

    private void start() {
        SystemUnderTest up = settings.embedded()
                ? EmbeddedSystem.start(Installation.find(), settings.replicas(), folder.path())
                : ExternalSystem.at(settings.orchestratorUrls());
        system = Optional.of(up);
        if (settings.accounting()) {
            books = Optional.of(Books.open(up.brokerEndpoint(), settings.purgeQueues(), settings.downstreamRate(),
                    events, ledger));
        }
    }

    InjectionProfile profile() {
        return plan.workload().profile();
    }

    Plan plan() {
        return plan;
    }

    List<URI> urls() {
        return system.orElseThrow().urls();
    }

    Arrivals arrivals() {
        return arrivals;
    }

    RunRecorder recorder() {
        return recorder;
    }

    Path folder() {
        return folder.path();
    }

    /** Tells the reader what comes; to be called when sending begins. */
    void announce() {
        System.out.printf("%s: %d requests of %d events in %d s, against %s%n", plan.workload().simulation(),
                profile().arrivals(), plan.workload().eventsPerRequest(), profile().length().toSeconds(),
                settings.embedded() ? settings.replicas() + " own replica(s) and ElasticMQ" : urls());
        System.out.println("results in " + shown());
        System.out.flush();
        liveLine.start();
    }

    /** Drains, reconciles, judges and writes; to be called when sending is over. */
    void conclude() {
        liveLine.close();
        List<String> troubles = new ArrayList<>();
        long drainStart = System.nanoTime();
        boolean drained = drain(troubles);
        long drainMs = Duration.ofNanos(System.nanoTime() - drainStart).toMillis();
        troubles.addAll(system.orElseThrow().casualties());
        close();

        List<PhaseResult> phases = recorder.results();
        Duration sending = Duration.ofNanos(Math.max(0, recorder.lastAnswerNanos() - arrivals.startNanos()));
        Duration lastDue = profile().arrivalOf(profile().arrivals() - 1);
        Optional<Reconciliation> reconciliation = books.map(open -> ledger.reconcile());
        Judgement judgement = Judgement.of(new RunFacts(plan.workload().judgedPhase(), phases, lastDue, sending,
                reconciliation, !settings.accounting(), drained, troubles), plan.slos());
        List<String> remarks = settings.accounting() ? List.of()
                : List.of("ACCOUNTING=off: nobody looked whether accepted events arrived");
        settle(new RunResult(RunResult.SCHEMA_VERSION, judgement.verdict(), judgement.reasons(),
                plan.workload().simulation(), folder.runId(), startedAt, Optional.of(Instant.now()), remarks,
                judgement.slos(), phases,
                Optional.of(Totals.of(phases, profile().length().toMillis(), sending.toMillis(), drainMs)),
                reconciliation.map(all -> ledger(all, drained)), environment,
                folder.gatlingReport(resultsRoot.resolve("gatling")), rerun));
    }

    private boolean drain(List<String> troubles) {
        if (books.isEmpty()) {
            return false;
        }
        try {
            boolean drained = books.get().drain();
            if (!drained && !books.get().lastError().isEmpty()) {
                troubles.add("the consumers' last error: " + books.get().lastError());
            }
            return drained;
        } catch (QueueAccessException e) {
            troubles.add(e.getMessage());
            return false;
        }
    }

    private Ledger ledger(Reconciliation all, boolean drained) {
        Map<String, List<String>> ids = all.discrepantEvents().entrySet().stream().collect(Collectors.toMap(
                entry -> entry.getKey().name().toLowerCase(java.util.Locale.ROOT),
                entry -> entry.getValue().stream().map(events::id).toList(), (a, b) -> a, TreeMap::new));
        return new Ledger(all, all.imbalance(), drained, ids);
    }

    /** Ends a run that has no verdict of its own; run.json says why. Changes nothing after {@link #conclude}. */
    void abandon(String reason) {
        settle(RunResult.unfinished(plan.workload().simulation(), folder.runId(), startedAt, environment, reason, rerun));
        close();
    }

    private synchronized void settle(RunResult last) {
        if (!settled) {
            settled = true;
            result = last;
            RunResultStore.write(result, folder.path());
            RunResultStore.pointLatestAt(folder.path());
        }
    }

    /** The result as a text for the terminal. */
    synchronized String summary() {
        return Summary.of(result, shown());
    }

    /** The folder as a reader in the working directory would open it. */
    private Path shown() {
        return Path.of("").toAbsolutePath().relativize(folder.path());
    }

    synchronized boolean passed() {
        return result.verdict() == Verdict.PASS;
    }

    /** Stops everything this run has started. */
    @Override
    public void close() {
        liveLine.close();
        books.ifPresent(Books::close);
        system.ifPresent(SystemUnderTest::close);
    }
}
