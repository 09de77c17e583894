package dev.stateless.perf.cli;

import dev.stateless.perf.testdata.EventGenerator;
import dev.stateless.perf.testdata.LineBuffer;
import dev.stateless.perf.workload.EventMix;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a file of events without ids; the same seed gives the same bytes. */
@Command(name = "generate", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = Perf.USAGE,
        exitCodeOnExecutionException = Perf.INTERNAL_ERROR,
        description = "Writes events, one JSON object a line, for DATA_FILE.")
final class Generate implements Callable<Integer> {

    private static final Instant FIRST_TIMESTAMP = Instant.parse("2026-01-01T00:00:00Z");
    private static final int BUFFER = 1 << 16;

    @Option(names = "--count", defaultValue = "2500", description = "how many events (default: ${DEFAULT-VALUE})")
    private long count;

    @Option(names = "--seed", defaultValue = "1", description = "seed (default: ${DEFAULT-VALUE})")
    private long seed;

    @Parameters(paramLabel = "FILE", description = "the file to write; replaced when it exists")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (count < 1) {
            throw new IllegalArgumentException("--count must be at least 1, not " + count);
        }
        EventGenerator events = new EventGenerator(seed, EventMix.standard(), FIRST_TIMESTAMP);
        LineBuffer line = new LineBuffer(512);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            for (long sequence = 0; sequence < count; sequence++) {
                line.clear();
                events.append(sequence, line);
                line.writeTo(out);
                out.write('\n');
            }
        }
        return 0;
    }
}
