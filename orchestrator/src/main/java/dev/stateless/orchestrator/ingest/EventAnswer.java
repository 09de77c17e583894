package dev.stateless.orchestrator.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What became of a single event.
 *
 * @param status ACCEPTED, DEAD_LETTERED, FAILED or UNKNOWN (sent, and no answer to tell)
 * @param code   absent when accepted
 */
public record EventAnswer(String eventId, String status, String correlationId,
                          @JsonInclude(JsonInclude.Include.NON_NULL) String code,
                          @JsonInclude(JsonInclude.Include.NON_NULL) String error) {
}
