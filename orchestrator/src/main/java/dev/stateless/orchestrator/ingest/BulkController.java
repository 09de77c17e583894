package dev.stateless.orchestrator.ingest;

import dev.stateless.orchestrator.event.EventLimits;
import dev.stateless.orchestrator.event.NdjsonReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many events in one request. */
@RestController
class BulkController {

    private final BatchIngestor ingestor;
    private final EventLimits eventLimits;
    private final Supplier<UUID> newIds;
    private final Duration retryAfter;

    BulkController(BatchIngestor ingestor, EventLimits eventLimits, Supplier<UUID> newIds, IngestSettings settings) {
        this.ingestor = ingestor;
        this.eventLimits = eventLimits;
        this.newIds = newIds;
        this.retryAfter = settings.retryAfter();
    }

    @PostMapping(path = "/api/orchestrator/events/bulk-ndjson", consumes = {"application/x-ndjson", "text/plain"})
    ResponseEntity<IngestReport> ndjson(HttpServletRequest request) throws IOException {
        NdjsonReader lines = new NdjsonReader(request.getInputStream(), eventLimits.maxBytes());
        IngestResult result = ingestor.ingest(lines, EventIds.random(newIds), newIds.get().toString());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(result.status());
        if (result.status() == 503) {
            answer.header("Retry-After", Long.toString(retryAfter.toSeconds()));
        }
        return answer.body(result.report());
    }
}
