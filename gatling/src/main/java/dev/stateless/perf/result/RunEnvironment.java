package dev.stateless.perf.result;

import java.util.Map;

/**
 * The fingerprint of a run: only runs with the same one can be compared.
 *
 * @param cpuModel     as the operating system names it
 * @param cores        available to the generator
 * @param memoryBytes  of the machine
 * @param kernel       operating system and version
 * @param jdk          vendor and version, of the generator and of what it starts
 * @param backend      {@code elasticmq}, {@code localstack}, {@code sqs} or {@code external}
 * @param replicas     of the orchestrator
 * @param commit       of the checkout, with {@code +changes} where it has any; {@code unknown} outside a checkout
 * @param suiteVersion of this suite
 * @param settings     every setting of the run, defaults included
 */
public record RunEnvironment(
        String cpuModel,
        int cores,
        long memoryBytes,
        String kernel,
        String jdk,
        String backend,
        int replicas,
        String commit,
        String suiteVersion,
        Map<String, String> settings) {
}
