package org.disclosure.rollup.store.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.disclosure.rollup.cli.application.Application;
import org.disclosure.rollup.cli.console.Console;
import org.disclosure.rollup.finding.Messages;
import org.disclosure.rollup.fixture.ReportCsv;
import org.disclosure.rollup.nights.Office;
import org.disclosure.rollup.upkeep.Verification;
import org.disclosure.rollup.upkeep.VerifiedLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Whatever a row of the store holds after a bit of it changed, verify names the row and looks at all the rest. */
class DamagedRowsTest {

    private static final int FLIPS = 8;

    private static final char END = '\u001F';

    @TempDir
    private Path folder;

    private Office office;

    /** A column of texts: what it is read and written as, and how the row that it is in is named. */
    private record Column(String table, String read, String write, String where, String line) {

        static Column ofFigures(String column) {
            return ofFigures(column, column + " = ?");
        }

        static Column ofFigures(String read, String write) {
            return new Column("figures", read, write, "read_file = 1", "有误：2023 年数据库：数字或文字与读取时写下的不同：2024-01-12/甲局.csv");
        }

        static Column ofAFinding(String column) {
            String key = "(file_no, origin, position)";
            return ofRun(
                    "finding",
                    column,
                    key + " = (SELECT file_no, origin, position FROM finding WHERE COALESCE(" + column
                            + ", '') <> '' ORDER BY file_no, origin, position FETCH FIRST ROW ONLY)");
        }

        static Column ofRun(String table, String column, String where) {
            return new Column(table, column, column + " = ?", where, "有误：2023 年数据库：表 " + table + " 里的内容与发布时不同");
        }
    }

    private static final List<Column> COLUMNS = List.of(
            Column.ofFigures("raws[1]", "raws = ARRAY[CAST(? AS VARCHAR)]"),
            Column.ofFigures("addresses"),
            Column.ofFigures("sheets"),
            Column.ofFigures("states"),
            Column.ofFigures("checksum"),
            Column.ofAFinding("arguments"),
            Column.ofAFinding("kept_names"),
            Column.ofAFinding("kept_values"),
            Column.ofAFinding("severity"),
            Column.ofAFinding("outcome"),
            Column.ofAFinding("origin"),
            Column.ofAFinding("cell"),
            Column.ofRun("run_input", "kind", "position = 0"),
            Column.ofRun("roster_unit", "aliases", "code = '1'"),
            Column.ofRun("roster_unit", "kind", "code = '1'"),
            Column.ofRun("roster_unit", "powers", "code = '1'"),
            Column.ofRun("roster_unit", "code", "code = '1'"),
            Column.ofRun("received_file", "standing", "file_no = 1"),
            Column.ofRun("received_file", "sha256", "file_no = 1"),
            new Column(
                    "received_version",
                    "sha256",
                    "sha256 = ?",
                    "version_no = 1",
                    "有误：数据库：表 received_version 里的一行与写入时不同：2023 1"));

    @BeforeEach
    void aNight() throws IOException {
        office = new Office(folder.resolve("office"))
                .roster("1,文登区甲局,甲局;区甲局,部门,1", "2,文登区乙局,,部门,2")
                .received(2023, "2024-01-12/甲局.csv", report("文登区甲局", 3).replace("（一）予以公开,0", "（一）予以公开,9"))
                .received(2023, "2024-01-13/乙局.csv", report("文登区乙局", 4));
        assertThat(office.nightOf("2024-03-29").exit()).isZero();
    }

    private static String report(String unit, int figure) {
        return ReportCsv.of(unit, 2023, figure);
    }

    /** Changes texts of the store, one after the other, and puts each back. */
    private static final class Store {

        private final ConfigurableApplicationContext application;
        private final Console console;
        private final Path out;

        Store(ConfigurableApplicationContext application, Console console, Path out) {
            this.application = application;
            this.console = console;
            this.out = out;
        }

        String read(Column column) throws SQLException {
            try (Connection connection = application.getBean(DataSource.class).getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT " + column.read() + " FROM " + column.table() + " WHERE " + column.where())) {
                assertThat(row.next()).as(column.toString()).isTrue();
                return row.getString(1);
            }
        }

        void assertNamed(Column column, String damaged) throws SQLException {
            try (Connection connection = application.getBean(DataSource.class).getConnection();
                    Statement statement = connection.createStatement();
                    var update = connection.prepareStatement(
                            "UPDATE " + column.table() + " SET " + column.write() + " WHERE " + column.where())) {
                statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
                statement.execute("DROP TABLE IF EXISTS kept_copy");
                statement.execute("CREATE TABLE kept_copy AS SELECT * FROM " + column.table());
                update.setString(1, damaged);
                assertThat(update.executeUpdate()).as(column.toString()).isEqualTo(1);
                try {
                    List<String> lines = application.getBean(Verification.class).verify(out, true).stream()
                            .filter(line -> line.grade() == VerifiedLine.Grade.WRONG)
                            .map(line -> "有误："
                                    + console.text(line.key(), line.arguments().toArray()))
                            .toList();
                    assertThat(lines).as(column + " " + damaged).contains(column.line());
                } finally {
                    statement.execute("DELETE FROM " + column.table());
                    statement.execute("INSERT INTO " + column.table() + " SELECT * FROM kept_copy");
                    statement.execute("DROP TABLE kept_copy");
                    statement.execute("SET REFERENTIAL_INTEGRITY TRUE");
                }
            }
        }
    }

    private static String flipped(String text, int at, int bit) {
        char changed = (char) (text.charAt(at) ^ 1 << bit);
        return text.substring(0, at) + changed + text.substring(at + 1);
    }

    @Test
    void aBitThatChangedInAnyTextOfARowIsALineOfVerify() throws SQLException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, new Messages(Messages.Language.ZH));
        try (ConfigurableApplicationContext application =
                Application.start(office.home().resolve("data"), LocalDate.of(2024, 4, 1), List.of(), console)) {
            Store store = new Store(application, console, office.out());
            for (Column column : COLUMNS) {
                String whole = store.read(column);
                Random random = new Random(18);
                for (int flip = 0; flip < FLIPS && !whole.isEmpty(); flip++) {
                    store.assertNamed(column, flipped(whole, random.nextInt(whole.length()), random.nextInt(7)));
                }
                int end = whole.indexOf(END);
                if (end >= 0) {
                    store.assertNamed(column, flipped(whole, end, 0));
                    store.assertNamed(column, flipped(whole, whole.lastIndexOf(END), 0));
                }
                if (!column.read().equals("cell")) {
                    store.assertNamed(column, "");
                }
            }
            assertThat(application.getBean(Verification.class).verify(office.out(), true))
                    .extracting(VerifiedLine::grade)
                    .containsOnly(VerifiedLine.Grade.FINE);
        }
    }
}
