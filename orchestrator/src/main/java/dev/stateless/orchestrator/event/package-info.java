/** What an event is on the wire: reads lines from a stream and looks at each once. Knows no other package. */
package dev.stateless.orchestrator.event;
