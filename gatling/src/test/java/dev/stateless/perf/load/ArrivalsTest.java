package dev.stateless.perf.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateless.perf.fixture.SampleRun;
import dev.stateless.perf.testdata.EventGenerator;
import dev.stateless.perf.testdata.RunEvents;
import dev.stateless.perf.workload.EventMix;
import dev.stateless.perf.workload.InjectionProfile;
import dev.stateless.perf.workload.Rate;
import dev.stateless.perf.workload.Stage;
import dev.stateless.perf.workload.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final int EVENTS = 3;
    private static final Duration LEAD = Arrivals.LEAD;

    private final AtomicLong clock = new AtomicLong(7_000_000_000L);
    private final RunEvents events = new RunEvents("run-0-", new EventGenerator(1, EventMix.standard(), SampleRun.STARTED));
    private final Workload workload = new Workload("Test", new InjectionProfile(List.of(
            Stage.constant("warm-up", Rate.perSecond(4), Duration.ofSeconds(1)),
            Stage.constant("steady", Rate.perSecond(10), Duration.ofSeconds(100)))), EVENTS, "steady");
    private final Arrivals arrivals = new Arrivals(workload, events, clock::get);

    @Test
    void theProfileStartsALeadAfterTheFirstIsTaken() {
        assertThat(arrivals.startNanos()).isZero();

        assertThat(arrivals.next().dueNanos()).isEqualTo(clock.get() + LEAD.toNanos());
        assertThat(arrivals.startNanos()).isEqualTo(clock.get() + LEAD.toNanos());
    }

    @Test
    void howeverLateAnArrivalIsTakenItIsDueWhenItWasPlanned() {
        long start = arrivals.next().dueNanos();
        clock.addAndGet(Duration.ofSeconds(60).toNanos());

        assertThat(arrivals.next().dueNanos()).isEqualTo(start + Duration.ofMillis(250).toNanos());
        assertThat(arrivals.startNanos()).isEqualTo(start);
    }

    @Test
    void eachArrivalCarriesItsPhaseAndItsOwnEvents() {
        for (int k = 0; k < 4; k++) {
            Arrival arrival = arrivals.next();
            assertThat(arrival.phase()).isEqualTo("warm-up");
            assertThat(arrival.batch().firstSequence()).isEqualTo((long) k * EVENTS);
            assertThat(arrival.batch().count()).isEqualTo(EVENTS);
            assertThat(arrival.batch().body()).isEqualTo(events.batch((long) k * EVENTS, EVENTS).body());
        }
        assertThat(arrivals.next().phase()).isEqualTo("steady");
    }

    @Test
    void whoeverTakesThemEachIsHandedOutOnce() {
        Set<Long> taken = new ConcurrentSkipListSet<>();
        int all = Math.toIntExact(workload.profile().arrivals());
        IntStream.range(0, all).parallel().forEach(i -> taken.add(arrivals.next().batch().firstSequence()));

        assertThat(taken).containsExactlyElementsOf(IntStream.range(0, all).mapToObj(k -> (long) k * EVENTS).toList());
        assertThatThrownBy(arrivals::next).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
