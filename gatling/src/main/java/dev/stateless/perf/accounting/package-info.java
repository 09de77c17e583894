/**
 * The books of a run: what became of every single event, by id, from the service's answer to the queue it was found in.
 * Knows no other package.
 */
package dev.stateless.perf.accounting;
