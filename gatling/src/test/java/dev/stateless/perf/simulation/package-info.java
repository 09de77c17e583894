/** The simulations: each says what it offers and what it expects. */
package dev.stateless.perf.simulation;
