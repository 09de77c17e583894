package dev.stateless.orchestrator.ingest;

import dev.stateless.orchestrator.event.EventLimits;
import dev.stateless.orchestrator.event.RawEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** One event in one request. */
@RestController
class EventController {

    private final SingleIngestor ingestor;
    private final EventLimits eventLimits;
    private final Supplier<UUID> newIds;
    private final Duration retryAfter;

    EventController(SingleIngestor ingestor, EventLimits eventLimits, Supplier<UUID> newIds, IngestSettings settings) {
        this.ingestor = ingestor;
        this.eventLimits = eventLimits;
        this.newIds = newIds;
        this.retryAfter = settings.retryAfter();
    }

    @PostMapping(path = "/api/orchestrator/events", consumes = "application/json")
    ResponseEntity<EventAnswer> event(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(eventLimits.maxBytes() + 1);
        boolean tooLarge = body.length > eventLimits.maxBytes();
        RawEvent raw = tooLarge ? new RawEvent(1, body, 0, 0, true) : RawEvent.single(body);
        SingleResult result = ingestor.ingest(raw, EventIds.random(newIds));
        int status = tooLarge ? 413 : result.httpStatus();
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (status == 503) {
            answer.header("Retry-After", Long.toString(retryAfter.toSeconds()));
        }
        return answer.body(result.answer());
    }
}
