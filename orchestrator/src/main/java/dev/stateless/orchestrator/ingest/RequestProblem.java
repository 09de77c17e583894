package dev.stateless.orchestrator.ingest;

/** Why a request was refused as a whole, before any line was looked at. */
public record RequestProblem(String code, String error, String requestId) {
}
