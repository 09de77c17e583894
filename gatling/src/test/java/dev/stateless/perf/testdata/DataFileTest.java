package dev.stateless.perf.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stateless.perf.workload.EventMix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void theEventIdIsDroppedAndATimestampAddedInTheOrderOfTheFile() throws IOException {
        DataFile file = read("{\"eventId\":\"x\",\"type\":\"OrderCreated\",\"b\":1,\"a\":2}",
                "{\"type\":\"OrderCreated\",\"timestamp\":\"t\"}");
        assertThat(text(file, 0)).isEqualTo(
                "{\"type\":\"OrderCreated\",\"b\":1,\"a\":2,\"timestamp\":\"2026-01-01T00:00:00Z\"}");
        assertThat(text(file, 1)).isEqualTo("{\"type\":\"OrderCreated\",\"timestamp\":\"t\"}");
    }

    @Test
    void afterTheLastEventComesTheFirst() throws IOException {
        DataFile file = read("{\"type\":\"OrderCreated\"}", "", "{\"type\":\"OrderValidated\"}");
        assertThat(file.size()).isEqualTo(2);
        assertThat(text(file, 2)).isEqualTo(text(file, 0));
        assertThat(file.targetQueue(3)).isEqualTo("inventory-service-queue");
    }

    @Test
    void anUnknownTypeBelongsInTheDeadLetterQueue() throws IOException {
        assertThat(read("{\"type\":\"Nobody\"}").targetQueue(0)).isEqualTo("dead-letter-queue");
    }

    @Test
    void aBadLineIsNamedWithFileAndLine() {
        for (String bad : new String[] {"{\"type\":", "[]", "{}", "{\"type\":1}", "{\"type\":\"a\"} x"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> read("{\"type\":\"a\"}", bad))
                    .withMessageContaining("data.jsonl line 2");
        }
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> read("")).withMessageContaining("has no events");
    }

    @Test
    void otherAlphabetsSurvive() throws IOException {
        assertThat(text(read("{\"type\":\"OrderCreated\",\"name\":\"Zoë 東京 😀\"}"), 0)).contains("Zoë 東京 😀");
    }

    private DataFile read(String... lines) throws IOException {
        Path file = folder.resolve("data.jsonl");
        Files.writeString(file, String.join("\n", lines));
        return DataFile.read(file, EventMix.standard(), START);
    }

    private static String text(DataFile file, long sequence) {
        LineBuffer line = new LineBuffer(1);
        file.append(sequence, line);
        return new String(line.toByteArray(), StandardCharsets.UTF_8);
    }
}
