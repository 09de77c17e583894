package dev.stateless.orchestrator.ingest;

/** A single event's report, and its names where they could be read. */
record SingleResult(IngestReport report, String eventId, String correlationId) {

    int httpStatus() {
        return report.deadLettered() == 1 ? 202 : report.status();
    }

    EventAnswer answer() {
        if (report.successful() == 1) {
            return new EventAnswer(eventId, "ACCEPTED", correlationId, null, null);
        }
        String status = report.deadLettered() == 1 ? "DEAD_LETTERED" : report.unknown() == 1 ? "UNKNOWN" : "FAILED";
        LineFailure failure = report.failures().get(0);
        return new EventAnswer(eventId, status, correlationId, failure.code(), failure.error());
    }
}
