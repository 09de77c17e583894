package dev.stateless.perf.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateless.perf.fixture.SampleRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    private Path target;
    private RunFolder folder;

    @BeforeEach
    void create() {
        folder = RunFolder.create(target.resolve("perf"), "Load", SampleRun.STARTED);
    }

    @Test
    void theFolderIsThereAndItsNameIsTheRunsId() {
        assertThat(folder.path()).isEmptyDirectory();
        assertThat(folder.runId()).matches("load-\\d{8}-\\d{6}").isEqualTo(folder.path().getFileName().toString());
    }

    @Test
    void runsOfTheSameSecondDoNotShareAFolder() {
        RunFolder second = RunFolder.create(target.resolve("perf"), "Load", SampleRun.STARTED.plusMillis(900));
        RunFolder third = RunFolder.create(target.resolve("perf"), "Load", SampleRun.STARTED);

        assertThat(second.runId()).isEqualTo(folder.runId() + "-2");
        assertThat(third.runId()).isEqualTo(folder.runId() + "-3");
    }

    @Test
    void gatlingsReportIsTheNewestMadeSinceTheRunBegan() throws Exception {
        report("load-before", SampleRun.STARTED.minusSeconds(2));
        report("load-first", SampleRun.STARTED.plusSeconds(10));
        report("load-last", SampleRun.STARTED.plusSeconds(20));

        assertThat(folder.gatlingReport(target.resolve("gatling"))).contains("../../gatling/load-last/index.html");
    }

    @Test
    void anOlderReportIsNotTakenForThisRuns() throws Exception {
        report("load-before", SampleRun.STARTED.minusSeconds(2));

        assertThat(folder.gatlingReport(target.resolve("gatling"))).isEmpty();
        assertThat(folder.gatlingReport(target.resolve("nowhere"))).isEmpty();
    }

    private void report(String name, Instant time) throws Exception {
        Path run = Files.createDirectories(target.resolve("gatling").resolve(name));
        Files.setLastModifiedTime(run, FileTime.from(time));
    }
}
