package org.disclosure.rollup.publish.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page over all years, through nights. */
class YearsPageNightTest {

    @TempDir
    private Path folder;

    /** Of each year the number of files that came. */
    private static List<String> arrived(Night night) throws IOException {
        return Jsoup.parse(Files.readString(night.file(2023, "../index.html")))
                .select("li:contains(新到) b")
                .eachText();
    }

    @Test
    void whatCameOnAnEarlierDayIsNotNewToday() throws IOException {
        Office office = new Office(folder.resolve("office"))
                .roster("1,文登区甲局,,部门,1")
                .received(2022, "2023-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2022, 3))
                .received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));

        assertThat(arrived(allYears(office, "2024-01-15"))).containsExactly("1", "1");
        assertThat(arrived(allYears(office, "2024-01-15"))).containsExactly("1", "1");
        assertThat(arrived(allYears(office, "2024-01-16"))).containsExactly("0", "0");
    }

    private static Night allYears(Office office, String day) {
        return Night.command(
                office.out(),
                "run",
                "--as-of",
                day,
                "--inbox",
                office.inbox().toString(),
                "--out",
                office.out().toString(),
                "--data",
                office.home().resolve("data").toString());
    }
}
