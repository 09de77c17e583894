package dev.stateless.orchestrator.ingest;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much one request, and all of them together, may ask of the service.
 *
 * @param maxInFlight             requests with a body that are worked on at one time
 * @param maxLines                lines, or elements of an array, in one request
 * @param maxFailures             lines not successful after which the request ends
 * @param maxBatchesInFlight      batches of one request on their way to SQS at one time
 * @param maxPendingBytes         bytes of one request that wait for their batch to fill, and again that are on their way
 * @param maxBatchesWithoutAnswer batches in a row without an answer from SQS after which the request ends
 */
@ConfigurationProperties("orchestrator.ingest")
public record IngestLimits(int maxInFlight, long maxLines, int maxFailures, int maxBatchesInFlight,
                           int maxPendingBytes, int maxBatchesWithoutAnswer) {

    public IngestLimits {
        require("max-in-flight", maxInFlight, 1);
        require("max-lines", maxLines, 1);
        require("max-failures", maxFailures, 1);
        require("max-batches-in-flight", maxBatchesInFlight, 1);
        require("max-pending-bytes", maxPendingBytes, 1024 * 1024);
        require("max-batches-without-answer", maxBatchesWithoutAnswer, 1);
    }

    private static void require(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException("orchestrator.ingest." + name + " must be at least " + least
                    + ", not " + value);
        }
    }
}
