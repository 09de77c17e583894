package dev.stateless.perf.load;

import dev.stateless.perf.analysis.Slo;
import dev.stateless.perf.workload.Workload;
import java.util.List;

/** What a simulation offers, and what it expects of the service. */
public record Plan(Workload workload, List<Slo> slos) {
}
