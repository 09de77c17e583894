/** The command line {@code perf}. */
package dev.stateless.perf.cli;
