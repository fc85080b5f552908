package org.disclosure.rollup.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.fixture.FileFormat;
import org.disclosure.rollup.fixture.FixtureFile;
import org.disclosure.rollup.fixture.FixtureGrid;
import org.disclosure.rollup.fixture.Layout;

/** Files that cannot be read, or belong to nobody or to another year. I-DUPLICATE is among the district's. */
final class IntakeFixtures {

    private IntakeFixtures() {}

    static List<CodeFixture> all() {
        Supplier<List<Finding>> sound = Received.sound();
        Supplier<List<Finding>> film =
                Received.bytes("文登区教育局.mp4", "\0\0\0\u0018ftypmp42".getBytes(StandardCharsets.UTF_8));
        Supplier<List<Finding>> empty = Received.bytes("文登区教育局.xlsx", new byte[0]);
        Supplier<List<Finding>> words = Received.saying("文登区教育局政府信息公开工作年度报告");
        return List.of(
                new CodeFixture("I-UNREADABLE", sound, IntakeFixtures::truncated, film),
                new CodeFixture("I-KIND", sound, film, empty),
                new CodeFixture("I-NO-TABLES", sound, words, empty),
                new CodeFixture("I-UNKNOWN-BUREAU", sound, IntakeFixtures::ofAnotherUnit, empty),
                new CodeFixture("I-WRONG-YEAR", sound, IntakeFixtures::ofAnotherYear, words),
                new CodeFixture("I-PERIOD", sound, titled("文登区教育局2023年上半年政府信息公开统计表"), words),
                new CodeFixture("I-VOID", sound, titled("文登区教育局2023年政府信息公开统计表（作废）"), words));
    }

    private static List<Finding> truncated() {
        FixtureFile file = FileFormat.XLSX.write(Received.grid("文登区教育局", Received.YEAR), "文登区教育局");
        return Received.findings(file.holding(Arrays.copyOf(file.content(), 3000)));
    }

    private static List<Finding> ofAnotherUnit() {
        return Received.findings(FileFormat.XLSX.write(Received.grid("文登区水务局", Received.YEAR), "年报"));
    }

    private static Supplier<List<Finding>> titled(String title) {
        return () -> {
            FixtureGrid grid = Received.grid(Layout.STACKED, "文登区教育局", Received.YEAR);
            grid.sheet(0).put(3, 2, title);
            return Received.findings(FileFormat.XLSX.write(grid, "文登区教育局"));
        };
    }

    private static List<Finding> ofAnotherYear() {
        return Received.findings(
                FileFormat.XLSX.write(Received.grid(Layout.STACKED, "文登区教育局", Received.YEAR - 1), "文登区教育局"));
    }
}
