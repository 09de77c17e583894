package dev.stateless.perf.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateless.perf.workload.EventMix;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventGeneratorTest {

    private static final int EVENTS = 10_000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final EventGenerator events = new EventGenerator(1, EventMix.standard(), START);

    @Test
    void equalSeedAndSequenceGiveEqualBytesFromAnyThread() {
        List<String> expected = LongStream.range(0, EVENTS).mapToObj(k -> text(events, k)).toList();
        List<String> again = LongStream.range(0, EVENTS).parallel().mapToObj(k -> text(events, k)).toList();
        assertThat(again).isEqualTo(expected);
    }

    @Test
    void anotherSeedGivesOtherEvents() {
        assertThat(text(new EventGenerator(2, EventMix.standard(), START), 0)).isNotEqualTo(text(events, 0));
    }

    @Test
    void pricesTimesQuantitiesAddUpToTheOrderTotal() {
        int orders = 0;
        for (long sequence = 0; sequence < EVENTS; sequence++) {
            JsonNode context = JSON.readTree(text(events, sequence)).get("context");
            if (context.has("orderTotal")) {
                orders++;
                BigDecimal sum = BigDecimal.ZERO;
                for (JsonNode item : context.get("items")) {
                    sum = sum.add(item.get("price").decimalValue().multiply(item.get("quantity").decimalValue()));
                }
                assertThat(sum).as("event %d", sequence).isEqualByComparingTo(context.get("orderTotal").decimalValue());
            }
        }
        assertThat(orders).isPositive();
    }

    @Test
    void everyTypeAndTierOccurs() {
        Set<String> types = new HashSet<>();
        Set<String> tiers = new HashSet<>();
        for (long sequence = 0; sequence < EVENTS; sequence++) {
            JsonNode event = JSON.readTree(text(events, sequence));
            types.add(event.get("type").asString());
            tiers.add(event.get("context").get("customerTier").asString());
        }
        assertThat(types).hasSize(7);
        assertThat(tiers).containsExactlyInAnyOrder("standard", "premium", "vip");
    }

    private static String text(EventSource source, long sequence) {
        LineBuffer line = new LineBuffer(1);
        source.append(sequence, line);
        return new String(line.toByteArray(), StandardCharsets.UTF_8);
    }
}
