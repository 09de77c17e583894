/**
 * Drives Gatling: settings, scenario, injection, recording, and the course of a run from preparation to verdict. With
 * {@code simulation} the only room that knows Gatling.
 */
package dev.stateless.perf.load;
