package org.disclosure.rollup.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.disclosure.rollup.finding.Finding;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.NightFindings;

/** Nights of a small district: all in order, everything wrong at once, nothing there to tell by. */
final class DistrictFixtures {

    private static final String ROSTER = "code,name,aliases,kind,order\n0,文登区人民政府,,政府,1\n";
    private static final String UNITS = "1,文登区甲局,,部门,2\n2,文登区乙局,,部门,3\n";

    /** Runs once, however many codes look at it. */
    private static final class Once implements Supplier<List<Finding>> {

        private final Supplier<List<Finding>> night;
        private List<Finding> findings;

        private Once(Supplier<List<Finding>> night) {
            this.night = night;
        }

        @Override
        public List<Finding> get() {
            if (findings == null) {
                findings = night.get();
            }
            return findings;
        }
    }

    private DistrictFixtures() {}

    static List<CodeFixture> all() {
        Supplier<List<Finding>> valid = new Once(DistrictFixtures::inOrder);
        Supplier<List<Finding>> broken = new Once(DistrictFixtures::wrong);
        Supplier<List<Finding>> undecided = new Once(DistrictFixtures::untold);
        List<CodeFixture> all = new ArrayList<>();
        for (String code : List.of("I-DUPLICATE", "D-MISSING", "D-LATE", "D-IDENTITY", "D-RECORDED")) {
            all.add(new CodeFixture(code, valid, broken, undecided));
        }
        return all;
    }

    private static List<Finding> inOrder() {
        return night(
                UNITS,
                "2024-01-12/全区.csv",
                ReportCsv.of("文登区人民政府", 2023, 7),
                "2024-01-12/文登区甲局.csv",
                ReportCsv.of("文登区甲局", 2023, 3),
                "2024-01-31/文登区乙局.csv",
                ReportCsv.of("文登区乙局", 2023, 4));
    }

    /** 甲局 is late and does not balance, 乙局 reports twice, 丙局 does not, and the district's own report is of other sums. */
    private static List<Finding> wrong() {
        return night(
                UNITS + "3,文登区丙局,,部门,4\n",
                "2024-01-12/全区.csv",
                ReportCsv.of("文登区人民政府", 2023, 9),
                "2024-02-05/文登区甲局.csv",
                ReportCsv.of("文登区甲局", 2023, 3).replaceFirst("复议后起诉,0,0,0,0,0", "复议后起诉,2,1,0,0,4"),
                "2024-01-12/文登区乙局.csv",
                ReportCsv.of("文登区乙局", 2023, 5),
                "2024-01-20/文登区乙局（更正）.csv",
                ReportCsv.of("文登区乙局", 2023, 4));
    }

    /** No unit must report, and the district's own report has no figures but noughts. */
    private static List<Finding> untold() {
        return night("", "2024-01-12/全区.csv", ReportCsv.of("文登区人民政府", 2023, 7).replace(",7", ","));
    }

    private static List<Finding> night(String units, String... pathsAndContents) {
        try {
            Path folder = Files.createTempDirectory("district");
            try {
                Path year = Files.createDirectories(folder.resolve("in/2023"));
                Files.writeString(folder.resolve("in/roster.csv"), ROSTER + units);
                for (int index = 0; index < pathsAndContents.length; index += 2) {
                    Path file = year.resolve(pathsAndContents[index]);
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, pathsAndContents[index + 1]);
                }
                return NightFindings.of(folder, 2023);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
