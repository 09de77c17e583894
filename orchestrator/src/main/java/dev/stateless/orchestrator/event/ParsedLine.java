package dev.stateless.orchestrator.event;

/** What one look at a line gives: an event fit to be routed, or why it is none. */
public sealed interface ParsedLine permits Event, MalformedLine {

    /** Position in the request, from 1. */
    long line();
}
