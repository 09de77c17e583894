package dev.stateless.perf.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    private static final Workload DEFAULT = Workload.load(Rate.perSecond(2500), 100, Duration.ofSeconds(68));

    @Test
    void loadMakesAThousandSteadyRequestsAtItsDefaults() {
        assertThat(DEFAULT.profile().arrivalsOf(Workload.STEADY)).isEqualTo(1000);
        assertThat(DEFAULT.profile().lengthOf(Workload.STEADY)).isEqualTo(Duration.ofSeconds(40));
        assertThat(DEFAULT.judgedPhase()).isEqualTo(Workload.STEADY);
    }

    @Test
    void loadKeepsItsProportionsAtAnyLength() {
        for (long seconds : new long[] {17, 68, 1020, 86_400, 7}) {
            InjectionProfile profile = Workload.load(Rate.perSecond(2500), 100, Duration.ofSeconds(seconds)).profile();
            double unit = seconds / 17.0;
            assertThat(seconds(profile, Workload.RAMP_UP)).isCloseTo(5 * unit, within(1e-6));
            assertThat(seconds(profile, Workload.STEADY)).isCloseTo(10 * unit, within(1e-6));
            assertThat(seconds(profile, Workload.RAMP_DOWN)).isCloseTo(2 * unit, within(1e-6));
            assertThat(profile.length().minus(profile.lengthOf(Workload.WARM_UP))).isEqualTo(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void loadRampsOverTenAndFiftyPercentAndEndsAtNothing() {
        List<Stage> stages = DEFAULT.profile().stages();

        assertThat(stages).extracting(Stage::phase).containsExactly(Workload.WARM_UP, Workload.RAMP_UP, Workload.RAMP_UP,
                Workload.RAMP_UP, Workload.STEADY, Workload.RAMP_DOWN);
        assertThat(stages.subList(1, 6)).extracting(stage -> stage.from().perSecond()).containsExactly(0.0, 2.5, 12.5, 25.0, 25.0);
        assertThat(stages.subList(1, 6)).extracting(stage -> stage.to().perSecond()).containsExactly(2.5, 12.5, 25.0, 25.0, 0.0);
        assertThat(stages.get(1).length()).isEqualTo(stages.get(2).length()).isEqualTo(stages.get(3).length());
    }

    @Test
    void theRateIsOfEventsAndTheProfileOfRequests() {
        Workload halved = Workload.load(Rate.perSecond(2500), 50, Duration.ofSeconds(68));

        assertThat(halved.profile().arrivalsOf(Workload.STEADY)).isEqualTo(2000);
        assertThat(DEFAULT.events()).isEqualTo(DEFAULT.profile().arrivals() * 100);
    }

    @Test
    void smokeIsOneShortSteadyStage() {
        Workload smoke = Workload.smoke(Rate.perSecond(500), 100, Duration.ofSeconds(4));

        assertThat(smoke.profile().phases()).containsExactly(Workload.STEADY);
        assertThat(smoke.profile().arrivals()).isEqualTo(20);
    }

    @Test
    void aWorkloadNeedsItsJudgedPhaseAndASensibleRequest() {
        InjectionProfile profile = DEFAULT.profile();

        assertThatIllegalArgumentException().isThrownBy(() -> new Workload("x", profile, 0, "steady"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Workload("x", profile, 10_001, "steady"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Workload("x", profile, 1, "peak"))
                .withMessageContaining("\"peak\"");
    }

    @Test
    void ratesAreFiniteAndNotNegative() {
        for (double bad : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Rate.perSecond(bad));
        }
        assertThat(Rate.of(5, Duration.ofMillis(2500)).perSecond()).isEqualTo(2);
    }

    @Test
    void aStageNeedsANameAndALength() {
        assertThatIllegalArgumentException().isThrownBy(() -> Stage.constant(" ", Rate.ZERO, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Stage.constant("p", Rate.ZERO, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> Stage.constant("p", Rate.ZERO, Duration.ofNanos(-1)));
    }

    @Test
    void evenlySpreadPointsGiveEveryTypeItsShare() {
        EventMix mix = EventMix.standard();
        Map<String, Integer> counts = new HashMap<>();
        for (int point = 0; point < 100; point++) {
            counts.merge(mix.pick(point).name(), 1, Integer::sum);
        }

        assertThat(counts).isEqualTo(Map.of("OrderCreated", 34, "OrderValidated", 16, "InventoryReserved", 14,
                "PaymentSucceeded", 12, "UserRegistered", 10, "EmailVerified", 8, "ProfileSetupComplete", 6));
        assertThat(mix.pick(-1)).isEqualTo(mix.pick(99));
        assertThat(mix.pick(Integer.MIN_VALUE)).isNotNull();
    }

    @Test
    void everyTypeGoesToTheQueueTheServicePromises() {
        EventMix mix = EventMix.standard();

        assertThat(mix.queues()).containsExactly("validation-service-queue", "inventory-service-queue",
                "payment-service-queue", "fulfillment-service-queue", "email-verification-queue", "profile-setup-queue",
                "welcome-email-queue", "dead-letter-queue");
        assertThat(mix.find("OrderCreated", "order-processing").orElseThrow().targetQueue())
                .isEqualTo("validation-service-queue");
        assertThat(mix.find("OrderCreated", "user-registration")).isEmpty();
        assertThat(mix.find("Nonsense", "order-processing")).isEmpty();
    }

    private static double seconds(InjectionProfile profile, String phase) {
        return profile.lengthOf(phase).toNanos() / 1e9;
    }
}
