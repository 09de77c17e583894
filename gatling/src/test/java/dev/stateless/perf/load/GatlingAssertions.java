package dev.stateless.perf.load;

import static io.gatling.javaapi.core.CoreDsl.details;

import dev.stateless.perf.analysis.Metric;
import dev.stateless.perf.analysis.Slo;
import io.gatling.javaapi.core.Assertion;
import java.util.List;
import java.util.Optional;

/**
 * The objectives as Gatling can state them, on the requests of the judged phase, so that Gatling's own report and exit
 * code agree with the verdict. Gatling's response time begins at the actual send and includes failed requests, so these
 * can only be a part of the truth.
 */
final class GatlingAssertions {

    private GatlingAssertions() {
    }

    static List<Assertion> of(Plan plan) {
        String request = IngestScenario.requestName(plan.workload().judgedPhase());
        return plan.slos().stream().map(slo -> of(slo, request)).flatMap(Optional::stream).toList();
    }

    private static Optional<Assertion> of(Slo slo, String request) {
        return switch (slo.metric()) {
            case RESPONSE_TIME_P95 -> Optional.of(percentile(95, slo, request));
            case RESPONSE_TIME_P99 -> Optional.of(percentile(99, slo, request));
            case ERROR_RATIO -> Optional.of(slo.limit() == 0
                    ? details(request).failedRequests().count().is(0L)
                    : details(request).failedRequests().percent().lt(slo.limit()));
            default -> Optional.empty();
        };
    }

    private static Assertion percentile(double percentile, Slo slo, String request) {
        return details(request).responseTime().percentile(percentile).lt((int) slo.limit());
    }
}
