package org.disclosure.rollup.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Night;
import org.disclosure.rollup.nights.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that are named from where the program is run, as the settings name them that it comes with. */
class RelativeFolderNightTest {

    @TempDir
    private Path folder;

    @Test
    void areasArePublishedIntoThem() throws IOException {
        Office office = new Office(Path.of("").toAbsolutePath().relativize(folder.resolve("office")));
        Files.createDirectories(office.inbox());
        Files.writeString(office.inbox().resolve("roster.csv"), """
                code,name,aliases,kind,order,parent
                C1,威海市人民政府,,政府,0,
                D1,文登区人民政府,,政府,1,C1
                D2,环翠区人民政府,,政府,1,C1
                1,文登区甲局,,部门,2,D1
                2,环翠区乙局,,部门,2,D2
                """);
        office.received(2023, "2024-01-12/甲局.csv", ReportCsv.of("文登区甲局", 2023, 3));

        Night night = office.nightOf("2024-02-10");

        assertThat(night.exit()).as(night.complained()).isZero();
        try (Stream<Path> areas = Files.list(night.file(2023, "areas"))) {
            assertThat(areas.map(area -> area.getFileName().toString()).sorted().toList())
                    .isEqualTo(List.of("D1-文登区人民政府", "D2-环翠区人民政府"));
        }
    }
}
