/** The service as a whole: its start, and what spans its packages. */
package dev.stateless.orchestrator;
