package dev.stateless.orchestrator.orchestration;

import dev.stateless.orchestrator.event.Event;
import dev.stateless.orchestrator.orchestration.RoutingDecision.Routed;
import dev.stateless.orchestrator.orchestration.RoutingDecision.Undecided;
import dev.stateless.orchestrator.orchestration.RoutingDecision.Unrouted;
import java.util.Optional;

/** Event to destination, or why not; a pure function of the event and one load of the orchestrations. */
public final class Router {

    private Router() {
    }

    public static RoutingDecision route(Event event, Orchestrations orchestrations) {
        Optional<Orchestration> orchestration = orchestrations.find(event.orchestrationName());
        if (orchestration.isEmpty()) {
            return new Undecided(RoutingFault.UNKNOWN_ORCHESTRATION, event.orchestrationName() == null
                    ? "the event names no orchestration and there is no default one"
                    : "no orchestration of that name; GET /api/orchestrator/orchestrations lists them");
        }
        Optional<Route> route = orchestration.get().route(event.type());
        if (route.isEmpty()) {
            return new Unrouted("no route for this type in " + orchestration.get().name());
        }
        if (!route.get().enabled()) {
            return new Unrouted("the route for this type in " + orchestration.get().name() + " is disabled");
        }
        return new Routed(route.get().defaultTarget(), false);
    }
}
