package dev.stateless.perf.sut;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of ours under a {@link Leash}, with its output in a log file. */
final class ChildProcess implements AutoCloseable {

    private static final int LOG_TAIL_LINES = 15;

    private final String name;
    private final Process process;
    private final Path log;
    private final Duration grace;

    private ChildProcess(String name, Process process, Path log, Duration grace) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.grace = grace;
    }

    /**
     * @param classPath entries that hold {@code mainClass}; the leash is added
     * @param grace     how long it may take to end by itself when told to
     */
    static ChildProcess start(String name, List<String> jvmOptions, List<Path> classPath, String mainClass,
            Map<String, String> environment, Path logFolder, Duration grace) {
        List<String> entries = new ArrayList<>();
        entries.add(Installation.ownClasses().toString());
        classPath.forEach(entry -> entries.add(entry.toString()));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", String.join(java.io.File.pathSeparator, entries)));
        command.addAll(List.of(Leash.class.getName(), mainClass));
        Path log = logFolder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(logFolder);
            return new ChildProcess(name, builder.start(), log, grace);
        } catch (IOException e) {
            throw new SystemUnderTestException("cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** What went wrong, with the end of the log. */
    SystemUnderTestException failure(String what) {
        return new SystemUnderTestException(name + " " + what + (process.isAlive() ? "" : " (it ended with exit code "
                + process.exitValue() + ")") + "; the end of " + log + ":\n" + logTail(), null);
    }

    /** Asks the process to end, and after its grace time ends it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String logTail() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
