/** Which event goes where: orchestrations, their YAML, and the routing decision. May use event and queue only. */
package dev.stateless.orchestrator.orchestration;
