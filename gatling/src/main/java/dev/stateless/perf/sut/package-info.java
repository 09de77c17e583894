/**
 * The system under test: a service that already runs, or broker and orchestrators as child processes that never outlive
 * the run. Knows no other package.
 */
package dev.stateless.perf.sut;
