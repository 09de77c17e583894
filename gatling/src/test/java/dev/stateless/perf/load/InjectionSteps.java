package dev.stateless.perf.load;

import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;

import dev.stateless.perf.workload.InjectionProfile;
import dev.stateless.perf.workload.Stage;
import io.gatling.javaapi.core.OpenInjectionStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Gatling's injection for a profile. Gatling only has to start the right number of users early enough; when each of them
 * sends is decided by {@link Arrivals}. So the profile is cut at whole seconds, which Gatling does not round: a piece of
 * constant rate is one slice, and anything else is cut into slices of 2 s, in each of which users start evenly. Every
 * slice also starts the first user of the next one, so that at a low constant rate, too, each user is there in time; in
 * the others none starts later than the slice's length after its request is due, which is {@link Arrivals#LEAD}.
 */
final class InjectionSteps {

    private static final long SLICE_SECONDS = 2;

    /** Users to be started evenly over some seconds. */
    record Slice(long users, long seconds) {
    }

    private InjectionSteps() {
    }

    static OpenInjectionStep[] of(InjectionProfile profile) {
        return slices(profile).stream().map(slice -> slice.users() == 0 ? nothingFor(slice.seconds())
                : rampUsers(Math.toIntExact(slice.users())).during(slice.seconds())).toArray(OpenInjectionStep[]::new);
    }

    /** Together they have exactly the profile's arrivals. */
    static List<Slice> slices(InjectionProfile profile) {
        List<Slice> slices = new ArrayList<>();
        long end = profile.length().plusNanos(999_999_999).toSeconds();
        long started = 0;
        for (long from = 0; from < end;) {
            long to = Math.min(end, Math.max(from + SLICE_SECONDS, constantUntil(profile, from)));
            long ahead = Math.min(profile.arrivals(), profile.arrivalsBy(Duration.ofSeconds(to)) + 1);
            slices.add(new Slice(ahead - started, to - from));
            started = ahead;
            from = to;
        }
        return slices;
    }

    /** The last whole second up to which the rate stays as it is at {@code second}. */
    private static long constantUntil(InjectionProfile profile, long second) {
        Duration end = Duration.ZERO;
        for (Stage stage : profile.stages()) {
            Duration start = end;
            end = end.plus(stage.length());
            if (start.toMillis() <= second * 1000 && end.toSeconds() > second) {
                return stage.from().equals(stage.to()) ? end.toSeconds() : second;
            }
        }
        return second;
    }
}
