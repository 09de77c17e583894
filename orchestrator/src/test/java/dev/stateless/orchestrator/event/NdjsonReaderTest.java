package dev.stateless.orchestrator.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdjsonReaderTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8192})
    void splitsAtLineFeedsHoweverTheStreamIsCut(int chunk) throws IOException {
        assertThat(read("a\r\nbb\n\n \t\nccc", chunk, 100)).containsExactly("1:a", "2:bb", "5:ccc");
    }

    @Test
    void dropsAByteOrderMarkAtTheVeryStartOnly() throws IOException {
        assertThat(read("\uFEFFa\n\uFEFFb", 5, 100)).containsExactly("1:a", "2:\uFEFFb");
    }

    @Test
    void anEmptyStreamHasNoLine() throws IOException {
        assertThat(read("", 10, 100)).isEmpty();
        assertThat(read("\n\r\n  \n", 10, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 64})
    void aLineOverTheLimitIsReportedAndSkippedAndTheNextIsRead(int chunk) throws IOException {
        String body = "12345678\n123456789\r\n12345678\r\n" + "x".repeat(1000) + "\nlast";

        assertThat(read(body, chunk, 8)).containsExactly("1:12345678", "2:too large", "3:12345678", "4:too large", "5:last");
    }

    @Test
    void aLineOverTheLimitWithoutAnEndIsReportedOnce() throws IOException {
        assertThat(read("x".repeat(1000), 64, 8)).containsExactly("1:too large");
    }

    @Test
    void aCarriageReturnAloneEndsNoLine() throws IOException {
        assertThat(read("{}\r{}\r", 64, 100)).containsExactly("1:{}\r{}");
    }

    private static List<String> read(String body, int chunk, int maxLineBytes) throws IOException {
        InputStream chunked = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(chunk, length));
            }
        };
        NdjsonReader reader = new NdjsonReader(chunked, maxLineBytes);
        List<String> lines = new ArrayList<>();
        for (RawEvent raw = reader.next(); raw != null; raw = reader.next()) {
            lines.add(raw.line() + ":" + (raw.tooLarge() ? "too large"
                    : new String(raw.buffer(), raw.offset(), raw.length(), StandardCharsets.UTF_8)));
        }
        return lines;
    }
}
