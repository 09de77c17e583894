package dev.stateless.orchestrator.ingest;

/** A report and the HTTP status it is answered with. */
record IngestResult(int status, IngestReport report) {

    static IngestResult of(IngestReport report, Ending ending) {
        return new IngestResult(ending.status() == 0 ? report.status() : ending.status(), report);
    }
}
