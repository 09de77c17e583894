/**
 * The events a run sends: generated from a seed or read from a file, always the same bytes for the same sequence
 * number, so that what arrives can be compared with what was sent. Uses only {@code workload}.
 */
package dev.stateless.perf.testdata;
