package dev.stateless.orchestrator.ingest;

import dev.stateless.orchestrator.orchestration.OrchestrationRegistry;
import dev.stateless.orchestrator.queue.BrokerProbe;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether events sent here now would get through. */
@RestController
class HealthController {

    private final Admission admission;
    private final BrokerProbe broker;
    private final OrchestrationRegistry orchestrations;

    HealthController(Admission admission, BrokerProbe broker, OrchestrationRegistry orchestrations) {
        this.admission = admission;
        this.broker = broker;
        this.orchestrations = orchestrations;
    }

    @GetMapping("/api/orchestrator/health")
    ResponseEntity<HealthAnswer> health() {
        boolean up = !admission.isDraining() && broker.reachable();
        return ResponseEntity.status(up ? 200 : 503)
                .body(new HealthAnswer(up ? "UP" : "DOWN", true, orchestrations.configName()));
    }

    /** @param status UP when the broker answers and the service is not about to stop, else DOWN */
    record HealthAnswer(String status, boolean configValid, String configName) {
    }
}
