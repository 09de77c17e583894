/**
 * One run's result as a value: what was measured, what became of the events, and the verdict, and the only code that
 * writes or reads it as JSON. Uses the values of {@code workload}, {@code queue} and {@code accounting}.
 */
package dev.stateless.perf.result;
