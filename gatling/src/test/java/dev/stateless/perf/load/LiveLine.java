package dev.stateless.perf.load;

import dev.stateless.perf.accounting.MessageLedger;
import dev.stateless.perf.workload.InjectionProfile;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Prints how the run goes, about forty times in its course. */
final class LiveLine implements AutoCloseable {

    private static final int LINES = 40;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final InjectionProfile profile;
    private final Arrivals arrivals;
    private final RunRecorder recorder;
    private final MessageLedger ledger;
    private final PrintStream out;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "live-line");
        thread.setDaemon(true);
        return thread;
    });
    private RunRecorder.Look before;
    private long beforeNanos;

    LiveLine(InjectionProfile profile, Arrivals arrivals, RunRecorder recorder, MessageLedger ledger, PrintStream out) {
        this.profile = profile;
        this.arrivals = arrivals;
        this.recorder = recorder;
        this.ledger = ledger;
        this.out = out;
    }

    void start() {
        before = recorder.look();
        beforeNanos = System.nanoTime();
        long millis = period(profile.length()).toMillis();
        timer.scheduleAtFixedRate(this::print, millis, millis, TimeUnit.MILLISECONDS);
    }

    static Duration period(Duration length) {
        Duration period = length.dividedBy(LINES);
        return period.compareTo(SHORTEST) < 0 ? SHORTEST : period.compareTo(LONGEST) > 0 ? LONGEST : period;
    }

    private void print() {
        long now = System.nanoTime();
        RunRecorder.Look look = recorder.look();
        Duration time = arrivals.startNanos() == 0 ? Duration.ZERO : Duration.ofNanos(now - arrivals.startNanos());
        out.println(text(profile, time, before, look, Duration.ofNanos(now - beforeNanos), ledger.backlog()));
        out.flush();
        before = look;
        beforeNanos = now;
    }

    static String text(InjectionProfile profile, Duration time, RunRecorder.Look before, RunRecorder.Look now,
            Duration between, long backlog) {
        double seconds = between.toNanos() / 1e9;
        Duration left = profile.length().minus(time);
        String p99 = now.responseMicros().getTotalCount() == 0 ? "-"
                : String.format(Locale.ROOT, "%.0f", now.responseMicros().getValueAtPercentile(99) / 1000.0);
        return String.format(Locale.ROOT,
                "%-9s offered %6.0f/s  accepted %6.0f/s  p99 %5s ms  backlog %6d  failed %d  %s",
                left.isNegative() ? "finishing" : profile.phaseAt(time),
                (now.offered() - before.offered()) / seconds, (now.accepted() - before.accepted()) / seconds, p99,
                backlog, now.failed(), left.isNegative() ? "" : left.toSeconds() + " s left");
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
