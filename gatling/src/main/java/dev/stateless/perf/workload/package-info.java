/**
 * What a run offers: rates, stages, profiles and the mix of event types, as immutable values that never send and never
 * read a clock. Everybody may use this room; it uses none.
 */
package dev.stateless.perf.workload;
