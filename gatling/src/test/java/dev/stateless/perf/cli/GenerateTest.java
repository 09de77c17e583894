package dev.stateless.perf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateless.perf.fixture.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {

    @TempDir
    private Path folder;

    @Test
    void theCommittedDataFileIsWhatTheCommandWrites() throws IOException {
        Path file = folder.resolve("events.jsonl");
        assertThat(generate("2500", "1", file)).isZero();
        Golden.assertMatches("data/test-orders-2500.jsonl", Files.readAllBytes(file));
    }

    @Test
    void aCountThatCannotBeUsedIsAUsageErrorAndWritesNothing() {
        for (String count : new String[] {"0", "-1", "many"}) {
            Path file = folder.resolve("none.jsonl");
            assertThat(generate(count, "1", file)).as(count).isEqualTo(3);
            assertThat(file).doesNotExist();
        }
    }

    private static int generate(String count, String seed, Path file) {
        return Perf.commandLine().setErr(new PrintWriter(new StringWriter()))
                .execute("generate", "--count", count, "--seed", seed, file.toString());
    }
}
