/** Shows a finished result to people. Each report is a pure function of the result. */
package dev.stateless.perf.report;
