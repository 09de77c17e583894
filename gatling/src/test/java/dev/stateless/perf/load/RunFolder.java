package dev.stateless.perf.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of one run, {@code <simulation>-<time>}, whose name is the run's id. */
final class RunFolder {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Path path;
    private final Instant createdAt;

    private RunFolder(Path path, Instant createdAt) {
        this.path = path;
        this.createdAt = createdAt;
    }

    /** Creates a folder that did not exist; runs started in the same second are numbered. */
    static RunFolder create(Path parent, String simulation, Instant now) {
        String name = simulation.toLowerCase(Locale.ROOT) + "-" + TIME.format(now.atZone(ZoneId.systemDefault()));
        try {
            Files.createDirectories(parent);
            for (int number = 1;; number++) {
                Path path = parent.resolve(number == 1 ? name : name + "-" + number);
                try {
                    return new RunFolder(Files.createDirectory(path), now);
                } catch (FileAlreadyExistsException e) {
                    // the next number
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create a folder in " + parent, e);
        }
    }

    Path path() {
        return path;
    }

    String runId() {
        return path.getFileName().toString();
    }

    /** Gatling's report of this run, relative to this folder: the newest one made since the run's start, if there is one. */
    Optional<String> gatlingReport(Path gatlingResults) {
        try (Stream<Path> runs = Files.list(gatlingResults)) {
            return runs.filter(run -> Files.isDirectory(run) && lastModified(run) >= createdAt.toEpochMilli() / 1000 * 1000)
                    .max(Comparator.comparingLong(RunFolder::lastModified))
                    .map(run -> path.relativize(run.resolve("index.html")).toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long lastModified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }
}
