package dev.stateless.perf.testdata;

import dev.stateless.perf.workload.EventMix;
import dev.stateless.perf.workload.EventType;
import java.time.Instant;
import java.util.List;

/**
 * Orders and registrations drawn from a seed. Every event is computed from (seed, sequence) alone, by SplitMix64 (Steele,
 * Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014), so that any of them can be made again at any time.
 */
public final class EventGenerator implements EventSource {

    public static final List<String> TIERS = List.of("standard", "premium", "vip");

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final int MIN_TOTAL_CENTS = 500;
    private static final int MAX_TOTAL_CENTS = 150_000;

    private final long seed;
    private final EventMix mix;
    private final long firstTimestampMillis;

    /**
     * @param start the timestamp of event 0; each event is a millisecond later than the one before
     */
    public EventGenerator(long seed, EventMix mix, Instant start) {
        this.seed = seed;
        this.mix = mix;
        this.firstTimestampMillis = start.toEpochMilli();
    }

    @Override
    public String targetQueue(long sequence) {
        return type(new Draw(seed, sequence)).targetQueue();
    }

    @Override
    public void append(long sequence, LineBuffer line) {
        Draw draw = new Draw(seed, sequence);
        EventType type = type(draw);
        line.append("{\"type\":\"").append(type.name()).append("\",\"timestamp\":\"");
        Timestamps.append(firstTimestampMillis + sequence, line);
        line.append("\",\"context\":{");
        boolean order = type.orchestration().equals(EventMix.DEFAULT_ORCHESTRATION);
        if (order) {
            line.append("\"orderId\":\"ORD-").appendPadded(sequence, 9).append("\",");
        }
        line.append("\"customerId\":\"CUST-").appendPadded(draw.below(100_000), 6)
                .append("\",\"customerTier\":\"").append(tier(draw.below(10))).append('"');
        if (order) {
            appendItems(draw, line);
        }
        line.append("},\"correlationId\":\"corr-").append(Long.toHexString(draw.next())).append('"');
        if (!order || draw.below(2) == 0) {
            line.append(",\"orchestrationName\":\"").append(type.orchestration()).append('"');
        }
        line.append(",\"source\":\"perf\",\"version\":\"1.0\"}");
    }

    /** One to four items whose prices times quantities add up to the order's total. */
    private static void appendItems(Draw draw, LineBuffer line) {
        int total = MIN_TOTAL_CENTS + draw.below(MAX_TOTAL_CENTS - MIN_TOTAL_CENTS + 1);
        int items = 1 + draw.below(4);
        line.append(",\"orderTotal\":").appendCents(total).append(",\"items\":[");
        int rest = total;
        for (int i = 1; i <= items; i++) {
            int quantity = i < items ? 1 + draw.below(3) : 1;
            int price = i < items ? Math.max(1, rest / (items - i + 1) / quantity) : rest;
            rest -= price * quantity;
            line.append(i == 1 ? "" : ",").append("{\"sku\":\"SKU-").appendPadded(draw.below(5_000), 4)
                    .append("\",\"quantity\":").append(quantity)
                    .append(",\"price\":").appendCents(price).append('}');
        }
        line.append(']');
    }

    private EventType type(Draw draw) {
        return mix.pick(draw.below(Integer.MAX_VALUE));
    }

    private static String tier(int tenth) {
        return TIERS.get(tenth < 6 ? 0 : tenth < 9 ? 1 : 2);
    }

    /** The random numbers of one event. */
    private static final class Draw {

        private long state;

        Draw(long seed, long sequence) {
            state = mix(seed + GOLDEN_GAMMA * (sequence + 1));
        }

        long next() {
            state += GOLDEN_GAMMA;
            return mix(state);
        }

        int below(int bound) {
            return (int) ((next() >>> 32) * bound >>> 32);
        }

        private static long mix(long z) {
            long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            long x = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
            return x ^ (x >>> 31);
        }
    }
}
