/**
 * Turns what was measured into a verdict: service level objectives, the validity of the run, and the judgement over both.
 * Pure functions over {@code result}.
 */
package dev.stateless.perf.analysis;
