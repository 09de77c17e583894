package dev.stateless.perf.analysis;

import dev.stateless.perf.result.SloVerdict;
import dev.stateless.perf.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
            return String.format(Locale.ROOT, "%s (%s) rests on %d samples, %d are needed",
                    slo.metric(), slo.window(), slo.samples(), slo.minSamples());
        }
        return String.format(Locale.ROOT, "%s (%s) is %s %s, to be %s %s %s", slo.metric(), slo.window(),
                number(slo.value().orElseThrow()), slo.unit(), slo.comparison(), number(slo.limit()), slo.unit());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.6g", value);
    }
}
