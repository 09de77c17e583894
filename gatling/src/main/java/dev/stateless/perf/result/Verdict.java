package dev.stateless.perf.result;

/** What a run allows one to say. */
public enum Verdict {

    /** Every SLO was met, on enough samples, in a run that can support the claim. */
    PASS,
    /** At least one SLO was missed. */
    FAIL,
    /** The run can't support a claim. */
    INVALID
}
