package dev.stateless.orchestrator.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestReportTest {

    @Test
    void aReportThatDoesNotAddUpCannotExist() {
        assertThatThrownBy(() -> new IngestReport(false, 2, 1, 0, 0, 0, 0, "r", null, null, null, List.of(), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IngestReport(false, 1, 0, 1, 0, 0, 0, "r", null, null, null, failures(1), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IngestReport(true, 2, 0, 2, 0, 0, 0, "r", null, null, null, failures(1), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // successful, failed, deadLettered, unknown, attempted, status
        "3,0,0,0,true,202", "2,1,0,0,true,207", "0,1,1,0,true,207", "0,0,1,0,true,207", "2,0,0,1,true,207",
        "0,2,0,0,false,400", "0,0,0,0,false,400", "0,2,0,0,true,503", "0,0,0,2,true,503"})
    void theLinesMakeTheStatus(int successful, int failed, int deadLettered, int unknown, boolean attempted, int status) {
        int bad = failed + deadLettered + unknown;
        IngestReport report = new IngestReport(bad > 0, successful + bad, successful, failed, deadLettered, unknown, 1,
                "r", null, null, null, failures(bad), attempted);

        assertThat(report.status()).isEqualTo(status);
    }

    private static List<LineFailure> failures(int count) {
        return Collections.nCopies(count, new LineFailure(1, null, null, null, "CODE", "words", false));
    }
}
