package dev.stateless.perf.load;

import dev.stateless.perf.queue.QueueAccessException;
import dev.stateless.perf.sut.SystemUnderTestException;
import io.gatling.javaapi.core.Simulation;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A simulation whose run ends in a verdict.
 *
 * <p>Gatling decides its exit code by its own assertions only. So a verdict that is not PASS reaches the build through a
 * JVM shutdown hook, which runs after Gatling has written its report and ends the JVM with exit code 2.
 */
public abstract class PerfSimulation extends Simulation {

    private static final int NOT_PASSED = 2;
    private static final int USAGE = 3;
    private static final int PARENT_GONE = 143;

    private final PerfRun run;
    private volatile boolean concluded;

    protected PerfSimulation(Function<PerfSettings, Plan> planner) {
        stopWithParent();
        run = prepare(planner);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "perf-end"));
        setUp(IngestScenario.of(run.plan().workload().simulation(), run.arrivals(), run.recorder())
                .injectOpen(InjectionSteps.of(run.profile())))
                .protocols(IngestScenario.protocol(run.urls()))
                .assertions(GatlingAssertions.of(run.plan()));
    }

    @Override
    public final void before() {
        run.announce();
    }

    @Override
    public final void after() {
        run.conclude();
        concluded = true;
    }

    /** No stack trace for what is a matter of settings or of the system under test: the message says what to do. */
    private PerfRun prepare(Function<PerfSettings, Plan> planner) {
        try {
            PerfSettings settings = PerfSettings.read(SettingsReader::fromJvmAndEnvironment);
            return PerfRun.prepare(planner.apply(settings), settings, rerun(settings));
        } catch (UsageException | IllegalArgumentException e) {
            return refuse(USAGE, e);
        } catch (SystemUnderTestException | QueueAccessException e) {
            return refuse(NOT_PASSED, e);
        }
    }

    private PerfRun refuse(int exitCode, RuntimeException why) {
        System.err.println("\n" + getClass().getSimpleName() + " was not run:\n" + why.getMessage() + "\n");
        System.exit(exitCode);
        throw why;
    }

    private String rerun(PerfSettings settings) {
        StringBuilder command = new StringBuilder("mvn gatling:test -Dgatling.simulationClass=" + getClass().getName());
        new TreeMap<>(settings.given()).forEach((name, value) -> command.append(" '-D").append(name).append('=')
                .append(value.replace("'", "'\\''")).append('\''));
        return command.toString();
    }

    /** Under Maven the plugin does not end its fork when it is ended itself; so the fork watches it. */
    private static void stopWithParent() {
        if (Boolean.getBoolean("perf.stopWithParent")) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(PARENT_GONE)));
        }
    }

    private void end() {
        if (!concluded) {
            run.abandon("the run was cut off before its end");
        }
        System.out.println(run.summary());
        System.out.flush();
        if (concluded && !run.passed()) {
            Runtime.getRuntime().halt(NOT_PASSED);
        }
    }
}
