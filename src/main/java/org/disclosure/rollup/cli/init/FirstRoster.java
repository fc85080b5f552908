package org.disclosure.rollup.cli.init;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.disclosure.rollup.publish.file.CsvFile;
import org.disclosure.rollup.submission.UnitKind;

/** A first roster out of names: codes by the order, kinds by how names end. The office looks it over. */
final class FirstRoster {

    private static final int TWO_DIGITS = 99;

    private FirstRoster() {}

    /** Writes it beside its place and then puts it there. */
    static void write(List<String> names, Path file) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            try (CsvFile csv =
                    new CsvFile(beside, "code", "name", "aliases", "kind", "order", "email", "contact", "phone")) {
                String format = names.size() > TWO_DIGITS ? "DW%04d" : "DW%02d";
                for (int index = 0; index < names.size(); index++) {
                    String name = names.get(index);
                    String code = String.format(Locale.ROOT, format, index + 1);
                    csv.line(code, name, "", kind(name).label(), index + 1, "", "", "");
                }
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    static UnitKind kind(String name) {
        if (name.matches(".*(?:政府办公室|政府办|府办)")) {
            return UnitKind.GOVERNMENT_OFFICE;
        }
        if (name.matches(".*街道(?:办事处|办)?")) {
            return UnitKind.SUB_DISTRICT;
        }
        if (name.matches(".*[镇乡](?:人民政府|政府)?")) {
            return UnitKind.TOWN;
        }
        return name.endsWith("人民政府") ? UnitKind.GOVERNMENT : UnitKind.DEPARTMENT;
    }
}
