package dev.stateless.perf.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DryDetectorTest {

    private final DryDetector detector = new DryDetector();

    @Test
    void oneEmptyLookIsNotEnough() {
        assertThat(detector.isDry(QueueDepth.EMPTY, 5)).isFalse();
        assertThat(detector.isDry(QueueDepth.EMPTY, 5)).isTrue();
    }

    @Test
    void aMessageReceivedInBetweenStartsOver() {
        detector.isDry(QueueDepth.EMPTY, 5);
        assertThat(detector.isDry(QueueDepth.EMPTY, 6)).isFalse();
        assertThat(detector.isDry(QueueDepth.EMPTY, 6)).isTrue();
    }

    @Test
    void messagesInFlightOrDelayedAreNotDry() {
        detector.isDry(QueueDepth.EMPTY, 5);
        assertThat(detector.isDry(new QueueDepth(0, 1, 0), 5)).isFalse();
        assertThat(detector.isDry(new QueueDepth(0, 0, 1), 5)).isFalse();
        assertThat(detector.isDry(QueueDepth.EMPTY, 5)).isFalse();
    }
}
