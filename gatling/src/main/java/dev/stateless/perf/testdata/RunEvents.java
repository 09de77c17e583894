package dev.stateless.perf.testdata;

import java.util.Arrays;

/**
 * The events of one run: those of a source, each with the id {@code run-producer-sequence} as its first member.
 *
 * @param idPrefix run and producer, ending in the separator; ASCII that needs no escape in JSON
 */
public record RunEvents(String idPrefix, EventSource source) {

    private static final int TYPICAL_LINE = 480;

    public String id(long sequence) {
        return idPrefix + sequence;
    }

    /** The request body with {@code count} events from {@code first} on, one a line. */
    public NdjsonBatch batch(long first, int count) {
        LineBuffer body = new LineBuffer(count * TYPICAL_LINE);
        LineBuffer event = new LineBuffer(TYPICAL_LINE);
        for (long sequence = first; sequence < first + count; sequence++) {
            append(sequence, event, body);
            body.append('\n');
        }
        return new NdjsonBatch(first, count, body.toByteArray());
    }

    /** Whether {@code body} is exactly what was sent as event {@code sequence}. */
    public boolean isIntact(long sequence, byte[] body) {
        LineBuffer line = new LineBuffer(TYPICAL_LINE);
        append(sequence, new LineBuffer(TYPICAL_LINE), line);
        return Arrays.equals(line.toByteArray(), body);
    }

    public String targetQueue(long sequence) {
        return source.targetQueue(sequence);
    }

    private void append(long sequence, LineBuffer scratch, LineBuffer line) {
        scratch.clear();
        source.append(sequence, scratch);
        byte[] event = scratch.toByteArray();
        line.append("{\"eventId\":\"").append(idPrefix).append(sequence).append("\",").append(event, 1, event.length - 1);
    }
}
