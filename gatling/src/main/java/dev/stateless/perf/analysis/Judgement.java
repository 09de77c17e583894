package dev.stateless.perf.analysis;

import dev.stateless.perf.result.SloVerdict;
import dev.stateless.perf.result.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The verdict over a run, with what it rests on.
 *
 * @param reasons why it is not a PASS, objections to the run before missed SLOs
 * @param slos    how every SLO came out
 */
public record Judgement(Verdict verdict, List<String> reasons, List<SloVerdict> slos) {

    /** INVALID when there is an objection or an SLO can't be decided, else FAIL when one is missed, else PASS. */
    public static Judgement of(RunFacts run, List<Slo> slos) {
        List<SloVerdict> verdicts = slos.stream()
                .filter(slo -> !(slo.metric().isOfBooks() && run.accountingOff()))
                .map(slo -> slo.judge(run.judged(), run.books())).toList();
        List<String> reasons = new ArrayList<>(Validity.objections(run));
        with(verdicts, SloVerdict.Outcome.MISSING, reasons);
        boolean invalid = !reasons.isEmpty();
        with(verdicts, SloVerdict.Outcome.FAIL, reasons);
        return new Judgement(invalid ? Verdict.INVALID : reasons.isEmpty() ? Verdict.PASS : Verdict.FAIL,
                List.copyOf(reasons), verdicts);
    }

    private static void with(List<SloVerdict> verdicts, SloVerdict.Outcome outcome, List<String> reasons) {
        verdicts.stream().filter(verdict -> verdict.outcome() == outcome).map(Judgement::sentence).forEach(reasons::add);
    }

    private static String sentence(SloVerdict slo) {
        if (slo.outcome() == SloVerdict.Outcome.MISSING) {
            return slo.metric() + " (" + slo.window() + ") rests on " + slo.samples() + " samples, " + slo.minSamples()
                    + " are needed";
        }
        return slo.metric() + " (" + slo.window() + ") is " + SloVerdict.text(slo.value().orElseThrow()) + " " + slo.unit()
                + ", to be " + slo.comparison() + " " + SloVerdict.text(slo.limit()) + " " + slo.unit();
    }
}
