package dev.stateless.perf.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateless.perf.workload.EventMix;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RunEventsTest {

    private final RunEvents events = new RunEvents("run1-0-", new EventGenerator(1, EventMix.standard(), Instant.EPOCH));

    @Test
    void theIdIsTheFirstMemberOfEveryLine() {
        String[] lines = new String(events.batch(5, 3).body(), StandardCharsets.UTF_8).split("\n");
        assertThat(lines).hasSize(3);
        for (int i = 0; i < lines.length; i++) {
            assertThat(lines[i]).startsWith("{\"eventId\":\"" + events.id(5 + i) + "\",\"type\":");
        }
    }

    @Test
    void anySingleChangedByteIsNoticed() {
        byte[] body = events.batch(5, 1).body();
        byte[] event = Arrays.copyOf(body, body.length - 1);
        assertThat(events.isIntact(5, event)).isTrue();
        for (int i = 0; i < event.length; i++) {
            event[i] ^= 1;
            assertThat(events.isIntact(5, event)).as("byte %d", i).isFalse();
            event[i] ^= 1;
        }
        assertThat(events.isIntact(6, event)).isFalse();
        assertThat(events.isIntact(5, body)).isFalse();
    }
}
