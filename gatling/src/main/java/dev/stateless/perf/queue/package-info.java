/**
 * The SQS side of a run: how deep the queues are, and the simulated consumers behind them. Knows no other package; what
 * is received is handed to a listener.
 */
package dev.stateless.perf.queue;
