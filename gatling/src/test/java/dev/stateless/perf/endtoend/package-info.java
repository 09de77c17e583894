/**
 * Whole runs, started as a user starts them, against real services and services that lie; the verdict is what is
 * checked.
 */
package dev.stateless.perf.endtoend;
