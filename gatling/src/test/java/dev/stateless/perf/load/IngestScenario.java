package dev.stateless.perf.load;

import static io.gatling.javaapi.core.CoreDsl.InputStreamBody;
import static io.gatling.javaapi.core.CoreDsl.bodyBytes;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What a virtual user does: takes the next arrival, waits until it is due, sends its batch, and takes down the answer.
 * Nothing in here may block: it runs on Gatling's event loops.
 *
 * <p>The body is given as a stream, because Gatling silently sends a request again when a kept-alive connection breaks
 * before the answer, unless its body can't be read twice. A request sent twice would put events into the queues for which
 * the service would then be blamed.
 */
final class IngestScenario {

    private static final String ARRIVAL = "arrival";
    private static final String SENT = "sent";
    private static final String STATUS = "status";
    private static final String BODY = "body";
    private static final int ACCEPTED = 202;

    private IngestScenario() {
    }

    /** The name of a phase's requests, in Gatling's report and assertions. */
    static String requestName(String phase) {
        return "ingest " + phase;
    }

    static HttpProtocolBuilder protocol(List<URI> urls) {
        return http.baseUrls(urls.stream().map(URI::toString).map(url -> url.replaceAll("/+$", "")).toList())
                .shareConnections().disableAutoReferer().disableCaching().disableFollowRedirect()
                .userAgentHeader("perf").contentTypeHeader("application/x-ndjson").acceptHeader("application/json");
    }

    static ScenarioBuilder of(String simulation, Arrivals arrivals, RunRecorder recorder) {
        return scenario(simulation).exec(step(arrivals, recorder));
    }

    private static ChainBuilder step(Arrivals arrivals, RunRecorder recorder) {
        return exec(session -> session.set(ARRIVAL, arrivals.next()))
                .pause(session -> untilDue(arrival(session), System.nanoTime()))
                .exec(session -> {
                    long now = System.nanoTime();
                    recorder.sent(arrival(session), now);
                    return session.set(SENT, now);
                })
                .exec(http(session -> requestName(arrival(session).phase()))
                        .post("/api/orchestrator/events/bulk-ndjson")
                        .header("Content-Length", session -> String.valueOf(arrival(session).batch().body().length))
                        .body(InputStreamBody(session -> new ByteArrayInputStream(arrival(session).batch().body())))
                        .check(status().saveAs(STATUS), bodyBytes().saveAs(BODY), status().is(ACCEPTED)))
                .exec(session -> {
                    long now = System.nanoTime();
                    Arrival arrival = arrival(session);
                    IngestAnswer answer = session.contains(STATUS)
                            ? IngestAnswer.parse(session.getInt(STATUS), session.get(BODY), arrival.batch().count())
                            : IngestAnswer.none();
                    recorder.answered(arrival, answer, session.getLong(SENT), now, arrivals.startNanos());
                    return session;
                });
    }

    private static Arrival arrival(Session session) {
        return session.get(ARRIVAL);
    }

    /** Gatling's timer knows milliseconds; rounded up, so that no request is sent before it is due. */
    private static Duration untilDue(Arrival arrival, long nowNanos) {
        long nanos = arrival.dueNanos() - nowNanos;
        return Duration.ofMillis(Math.max(0, -Math.floorDiv(-nanos, 1_000_000L)));
    }
}
