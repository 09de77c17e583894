package dev.stateless.perf.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.stateless.perf.fixture.Golden;
import dev.stateless.perf.fixture.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunResultStoreTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadBackEqual() {
        RunResult full = new SampleRun().failed();
        RunResultStore.write(full, folder);
        assertThat(RunResultStore.read(folder)).isEqualTo(full);
        assertThat(RunResultStore.read(folder.resolve("run.json"))).isEqualTo(full);
    }

    @Test
    void aLaterResultReplacesTheOneBeforeAndLeavesNothingBeside() {
        RunResultStore.write(SampleRun.unfinished(), folder);
        RunResult full = new SampleRun().failed();
        RunResultStore.write(full, folder);
        assertThat(RunResultStore.read(folder)).isEqualTo(full);
        assertThat(folder.toFile().list()).containsExactly("run.json");
    }

    @Test
    void aFullResultIsValidByItsSchema() throws IOException {
        assertThat(violations(written(new SampleRun().failed()))).isEmpty();
    }

    @Test
    void anUnfinishedResultIsInvalidAsAVerdictAndValidByItsSchema() throws IOException {
        assertThat(SampleRun.unfinished().verdict()).isEqualTo(Verdict.INVALID);
        assertThat(violations(written(SampleRun.unfinished()))).isEmpty();
    }

    @Test
    void aDoctoredResultIsNotValidByItsSchema() throws IOException {
        String json = written(new SampleRun().failed());
        for (Map.Entry<String, String> change : Map.of(
                "\"verdict\" : \"FAIL\"", "\"verdict\" : \"PASS\"",
                "\"lost\" : 1,", "",
                "\"runId\" :", "\"extra\" : 1, \"runId\" :",
                "\"samples\" : 1000,", "\"samples\" : \"1000\",",
                "\"outcome\" : \"FAIL\"", "\"outcome\" : \"fine\"").entrySet()) {
            String doctored = json.replace(change.getKey(), change.getValue());
            assertThat(doctored).isNotEqualTo(json);
            assertThat(violations(doctored)).as(change.toString()).isNotEmpty();
        }
    }

    @Test
    void aPassWithReasonsCannotBeBuilt() {
        assertThatIllegalArgumentException().isThrownBy(() -> verdict(Verdict.PASS, List.of("but")));
    }

    @Test
    void aFailWithoutReasonsCannotBeBuilt() {
        assertThatIllegalArgumentException().isThrownBy(() -> verdict(Verdict.FAIL, List.of()));
    }

    @Test
    void anUnknownSchemaVersionIsRefused() throws IOException {
        String newer = written(new SampleRun().failed()).replace("\"schemaVersion\" : 1", "\"schemaVersion\" : 2");
        Files.writeString(folder.resolve("run.json"), newer);
        assertThatIllegalArgumentException().isThrownBy(() -> RunResultStore.read(folder))
                .withMessageContaining("schema version 2 is not known");
    }

    @Test
    void whatIsNoResultIsRefusedWithItsName() throws IOException {
        assertThatIllegalArgumentException().isThrownBy(() -> RunResultStore.read(folder))
                .withMessageContaining("run.json");
        Files.writeString(folder.resolve("run.json"), "{\"schemaVersion\"");
        assertThatIllegalArgumentException().isThrownBy(() -> RunResultStore.read(folder))
                .withMessageContaining("is not a run's result");
    }

    private String written(RunResult result) throws IOException {
        RunResultStore.write(result, folder);
        return Files.readString(folder.resolve("run.json"));
    }

    private static void verdict(Verdict verdict, List<String> reasons) {
        new SampleRun().result(verdict, reasons, List.of(), List.of(), Map.of());
    }

    private static List<Error> violations(String json) throws IOException {
        String schema = Files.readString(Golden.module().resolve("../docs/run.schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema)
                .validate(json, InputFormat.JSON);
    }
}
