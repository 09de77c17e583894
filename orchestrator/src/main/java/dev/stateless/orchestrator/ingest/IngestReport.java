package dev.stateless.orchestrator.ingest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What became of a request's lines. {@code total = successful + failed + deadLettered + unknown}, or it can't exist.
 *
 * @param errors        whether any line is not successful
 * @param successful    acknowledged by SQS in their target queue
 * @param deadLettered  acknowledged by SQS in the dead-letter queue, since no route takes them
 * @param unknown       sent, with no answer to tell whether SQS has them
 * @param code          why the request as a whole was refused or ended early; absent otherwise
 * @param stoppedAtLine the last line looked at when the request ended early; absent otherwise
 * @param failures      every line that is not successful, in line order
 * @param attempted     whether any line was tried at SQS
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IngestReport(boolean errors, long total, long successful, long failed, long deadLettered, long unknown,
                           long durationMs, String requestId, String code, String error, Long stoppedAtLine,
                           @JsonInclude(content = JsonInclude.Include.ALWAYS) List<LineFailure> failures,
                           @JsonIgnore boolean attempted) {

    public IngestReport {
        if (total != successful + failed + deadLettered + unknown) {
            throw new IllegalArgumentException(total + " lines, but " + successful + " successful, " + failed
                    + " failed, " + deadLettered + " dead-lettered and " + unknown + " unknown");
        }
        if (errors != (successful < total)) {
            throw new IllegalArgumentException("errors is " + errors + " with " + successful + " of " + total);
        }
        failures = List.copyOf(failures);
        if (failures.size() != total - successful) {
            throw new IllegalArgumentException(failures.size() + " failures listed, " + (total - successful) + " counted");
        }
    }

    /** The HTTP status these lines make, where the way the body ended does not force one. */
    int status() {
        if (total > 0 && successful == total) {
            return 202;
        }
        if (successful + deadLettered > 0) {
            return 207;
        }
        return attempted ? 503 : 400;
    }
}
