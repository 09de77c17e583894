package dev.stateless.orchestrator.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateless.orchestrator.event.Event;
import dev.stateless.orchestrator.orchestration.RoutingDecision.Routed;
import dev.stateless.orchestrator.orchestration.RoutingDecision.Undecided;
import dev.stateless.orchestrator.orchestration.RoutingDecision.Unrouted;
import dev.stateless.orchestrator.queue.QueueName;
import org.junit.jupiter.api.Test;

class RouterTest {

    private final Orchestrations shipped = load();

    @Test
    void anEventWithoutOrchestrationTakesTheDefaultOne() {
        assertThat(Router.route(event("OrderCreated", null), shipped))
                .isEqualTo(new Routed(new QueueName("validation-service-queue"), false));
        assertThat(Router.route(event("UserRegistered", null), shipped)).isInstanceOf(Unrouted.class);
    }

    @Test
    void anEventThatNamesOneIsRoutedByIt() {
        assertThat(Router.route(event("UserRegistered", "user-registration"), shipped))
                .isEqualTo(new Routed(new QueueName("email-verification-queue"), false));
    }

    @Test
    void anUnknownOrchestrationIsNeverTheDefaultOne() {
        assertThat(Router.route(event("OrderCreated", "../../etc/passwd"), shipped)).isInstanceOfSatisfying(
                Undecided.class, u -> assertThat(u.fault()).isEqualTo(RoutingFault.UNKNOWN_ORCHESTRATION));
    }

    private static Event event(String type, String orchestration) {
        return new Event(1, "{}", type, "e", null, orchestration, null, null, true);
    }

    private static Orchestrations load() {
        try {
            return new OrchestrationFiles(null, "order-processing").load(1);
        } catch (InvalidOrchestrationsException e) {
            throw new AssertionError(e);
        }
    }
}
