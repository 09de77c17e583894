package dev.stateless.orchestrator.ingest;

import dev.stateless.orchestrator.event.EventLimits;
import dev.stateless.orchestrator.event.EventParser;
import dev.stateless.orchestrator.orchestration.Dispatcher;
import dev.stateless.orchestrator.orchestration.OrchestrationRegistry;
import dev.stateless.orchestrator.queue.SenderPool;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** Puts the ingest path together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IngestLimits.class, IngestSettings.class})
class IngestConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Supplier<UUID> newIds() {
        return UUID::randomUUID;
    }

    @Bean
    EventLimits eventLimits() {
        return EventLimits.DEFAULT;
    }

    @Bean
    EventParser eventParser(EventLimits limits) {
        return new EventParser(limits);
    }

    @Bean
    IngestMetrics ingestMetrics(MeterRegistry registry) {
        return new IngestMetrics(registry);
    }

    @Bean
    BatchIngestor batchIngestor(EventParser parser, OrchestrationRegistry orchestrations, Dispatcher dispatcher,
            SenderPool senders, IngestMetrics metrics, IngestLimits limits, Clock clock) {
        return new BatchIngestor(parser, orchestrations, dispatcher, senders, metrics, limits, clock);
    }

    @Bean
    SingleIngestor singleIngestor(EventParser parser, OrchestrationRegistry orchestrations, Dispatcher dispatcher,
            SenderPool senders, IngestMetrics metrics, Clock clock) {
        return new SingleIngestor(parser, orchestrations, dispatcher, senders, metrics, clock);
    }

    @Bean
    Admission admission(IngestLimits limits, MeterRegistry registry) {
        Admission admission = new Admission(limits.maxInFlight());
        Gauge.builder("orchestrator.requests.in.flight", admission, Admission::inFlight)
                .description("Requests with events that are worked on").register(registry);
        return admission;
    }

    @Bean
    Drain drain(Admission admission, IngestSettings settings) {
        return new Drain(admission, settings.drainWait());
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json, Supplier<UUID> newIds, IngestSettings settings) {
        return new ProblemWriter(json, newIds, settings.retryAfter());
    }

    @Bean
    FilterRegistrationBean<AdmissionFilter> admissionFilter(Admission admission, ProblemWriter problems) {
        FilterRegistrationBean<AdmissionFilter> filter =
                new FilterRegistrationBean<>(new AdmissionFilter(admission, problems));
        filter.addUrlPatterns(AdmissionFilter.PATHS);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }
}
