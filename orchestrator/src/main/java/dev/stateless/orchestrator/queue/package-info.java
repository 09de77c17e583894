/** Everything about sending to SQS: messages, legal batches, and what became of each entry. Knows no other package. */
package dev.stateless.orchestrator.queue;
