package dev.stateless.perf.testdata;

/**
 * A request's body: line i (from 1) is event {@code firstSequence + i − 1}.
 *
 * @param body UTF-8, every line ended by LF; not copied, so it must not be changed
 */
public record NdjsonBatch(long firstSequence, int count, byte[] body) {
}
