package dev.stateless.orchestrator.ingest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request with a problem where no controller does. */
final class ProblemWriter {

    private final JsonMapper json;
    private final Supplier<UUID> requestIds;
    private final Duration retryAfter;

    ProblemWriter(JsonMapper json, Supplier<UUID> requestIds, Duration retryAfter) {
        this.json = json;
        this.requestIds = requestIds;
        this.retryAfter = retryAfter;
    }

    void write(HttpServletResponse response, int status, String code, String error) throws IOException {
        byte[] body = json.writeValueAsBytes(new RequestProblem(code, error, requestIds.get().toString()));
        response.setStatus(status);
        if (status == 429 || status == 503) {
            response.setHeader("Retry-After", Long.toString(retryAfter.toSeconds()));
        }
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
