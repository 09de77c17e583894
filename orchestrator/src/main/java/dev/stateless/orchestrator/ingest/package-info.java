/** Events in over HTTP: admission, the read-route-pack-send loop, and the report that is true for every line. */
package dev.stateless.orchestrator.ingest;
