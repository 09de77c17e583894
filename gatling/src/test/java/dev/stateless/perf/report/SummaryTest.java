package dev.stateless.perf.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateless.perf.fixture.Golden;
import dev.stateless.perf.fixture.SampleRun;
import dev.stateless.perf.result.RunResult;
import dev.stateless.perf.result.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Path FOLDER = Path.of("gatling/target/perf/load-1");
    private static final String HOSTILE = "\u001b[31mred\u001b[0m\r\nPASS\u009b2J " + "x".repeat(300);

    @Test
    void aFailedRunReadsAsItAlwaysDid() throws Exception {
        String text = Summary.of(new SampleRun().failed(), FOLDER);

        Golden.assertMatches("src/test/resources/golden/summary.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anUnfinishedRunSaysSo() {
        assertThat(Summary.of(SampleRun.unfinished(), FOLDER)).contains("INVALID  Load")
                .contains("- the run did not finish");
    }

    @Test
    void namesFromOutsideNeitherBreakTheLayoutNorReachTheTerminal() {
        SampleRun sample = new SampleRun();
        RunResult run = sample.result(Verdict.FAIL, List.of(HOSTILE), List.of(HOSTILE),
                List.of(sample.phase(HOSTILE, Map.of(HOSTILE, 1000L), Map.of(HOSTILE, 5L))), Map.of(HOSTILE, List.of(HOSTILE)));

        String text = Summary.of(run, FOLDER);

        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(text.replace("\n", "")).doesNotContainPattern("\\p{Cc}");
        assertThat(text.lines().filter(line -> line.startsWith("PASS"))).isEmpty();
    }
}
