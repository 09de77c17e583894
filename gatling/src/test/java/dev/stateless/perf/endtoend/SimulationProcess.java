package dev.stateless.perf.endtoend;

import dev.stateless.perf.result.RunResult;
import dev.stateless.perf.result.RunResultStore;
import io.gatling.javaapi.core.Simulation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A simulation in a Gatling process of its own, as the Maven plugin starts it. */
final class SimulationProcess implements AutoCloseable {

    private static final long LIMIT_SECONDS = 300;

    private final Process process;
    private final List<String> output = new ArrayList<>();
    private final CountDownLatch sending = new CountDownLatch(1);
    private final Thread reader = new Thread(this::read, "simulation-output");

    private SimulationProcess(Process process) {
        this.process = process;
    }

    static SimulationProcess start(Class<? extends Simulation> simulation, Map<String, String> settings)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "--add-opens=java.base/java.lang=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                "io.gatling.app.Gatling", "-s", simulation.getName(), "-rf", "target/gatling"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        SimulationProcess started = new SimulationProcess(builder.start());
        started.reader.start();
        return started;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.add(line);
                }
                if (line.contains(" offered ")) {
                    sending.countDown();
                }
            }
        } catch (IOException e) {
            // the process has ended
        }
    }

    /** Waits until the first live line is printed. */
    void awaitSending() throws InterruptedException {
        if (!sending.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("no live line; the output:\n" + output());
        }
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + LIMIT_SECONDS + " s; the output:\n" + output());
        }
        reader.join();
        return process.exitValue();
    }

    /** The processes it has started. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** By the handle, since {@link Process#destroy} would also close the output that is still to be read. */
    void terminate() {
        process.toHandle().destroy();
    }

    void kill() {
        process.toHandle().destroyForcibly();
    }

    String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    /** The result it has written, found by the path in its summary. */
    RunResult result() {
        return RunResultStore.read(folder());
    }

    Path folder() {
        try (Stream<String> lines = output().lines()) {
            return lines.filter(line -> line.matches("  result +.*run\\.json")).reduce((first, last) -> last)
                    .map(line -> Path.of(line.substring("  result".length()).strip()).getParent())
                    .orElseThrow(() -> new AssertionError("no result named in the output:\n" + output()));
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
