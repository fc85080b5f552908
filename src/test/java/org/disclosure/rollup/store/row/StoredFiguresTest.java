package org.disclosure.rollup.store.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.Forms;
import org.disclosure.rollup.submission.Entry;
import org.disclosure.rollup.submission.PictureOrigin;
import org.disclosure.rollup.submission.Reading;
import org.disclosure.rollup.submission.Submission;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** A submission comes out of the store as it went in. */
class StoredFiguresTest {

    private static final Form FORM = Forms.load().edition(2021);

    private JdbcTemplate store;

    @BeforeEach
    void openAnEmptyStore() {
        DataSource source = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        Flyway.configure().dataSource(source).load().migrate();
        store = new JdbcTemplate(source);
    }

    private static Entry entry(String cell, Reading reading, String sheet, String address) {
        return new Entry(CellCode.parse(cell), reading, sheet, address);
    }

    private List<Entry> stored(Entry... entries) {
        Submission submission = new Submission(FORM, 2021, "", List.of(entries));
        store.batchUpdate(StoredFigures.INSERT, List.<Object[]>of(StoredFigures.row(7, 3, submission)));
        return StoredFigures.entries(JdbcClient.create(store), FORM, 7, 3);
    }

    @Test
    void everyKindOfReadingIsKeptWithItsPlace() {
        Entry[] entries = {
            entry("t2/regulations/issued", new Reading.Amount(new BigDecimal("3"), " 3 "), "表一", "B4"),
            entry("t2/fees/amount", new Reading.Amount(new BigDecimal("1.25"), "1.25万元"), "表一", "B20"),
            entry("t3/3.1/natural", new Reading.Blank(""), "表二", "D4"),
            entry("t3/3.1/total", new Reading.NotApplicable("/"), "表二", "J4"),
            entry("t3/3.2/natural", new Reading.Unreadable("约3件"), "表一", "D5")
        };

        assertThat(stored(entries)).containsExactly(entries);
    }

    @Test
    void whatWasReceivedIsKeptBesideWhatTheOfficeAmended() {
        Reading amended = new Reading.Amount(new BigDecimal("31"), "31");
        Entry[] entries = {
            entry("t2/regulations/issued", new Reading.Amount(new BigDecimal("3"), "3 件"), "表一", "B4")
                    .amended(amended),
            entry("t2/fees/amount", new Reading.Unreadable("约 三十"), "表一", "B20").amended(amended),
            entry("t3/3.1/natural", new Reading.Blank(""), "表二", "D4").amended(amended),
            entry("t3/3.1/total", new Reading.Amount(new BigDecimal("12.5"), "12.5"), "表二", "J4")
                    .amended(new Reading.Blank(""))
        };

        assertThat(stored(entries)).containsExactly(entries);
    }

    @Test
    void whatIsReadFromAPictureIsKeptWithItsCrop() {
        PictureOrigin certain = new PictureOrigin(998, "iVBORw0KGgo=");
        PictureOrigin doubtful = new PictureOrigin(412, "");
        Entry[] entries = {
            new Entry(
                    CellCode.parse("t2/regulations/issued"),
                    new Reading.Proposed(Optional.of(new BigDecimal("3")), "8"),
                    "图片1",
                    "B4",
                    Optional.of(doubtful)),
            new Entry(
                    CellCode.parse("t2/fees/amount"),
                    new Reading.Proposed(Optional.empty(), "1.2.5"),
                    "图片1",
                    "B20",
                    Optional.of(doubtful)),
            new Entry(
                    CellCode.parse("t3/3.1/natural"),
                    new Reading.Proposed(Optional.empty(), ""),
                    "图片2",
                    "D4",
                    Optional.of(new PictureOrigin(998, "iVBORw0KGgo=", "dGFibGU="))),
            new Entry(
                    CellCode.parse("t3/3.1/total"),
                    new Reading.Amount(new BigDecimal("12"), "12"),
                    "图片2",
                    "J4",
                    Optional.of(certain)),
            entry("t3/3.2/natural", new Reading.Amount(new BigDecimal("1"), "1"), "表一", "D5")
        };

        assertThat(stored(entries)).containsExactly(entries);
        assertThat(store.queryForList("SELECT amounts[1] IS NULL AND amounts[12] IS NULL FROM figures", Boolean.class))
                .containsExactly(true);
    }

    @Test
    void textOfAnyLengthIsKept() {
        String long1 = "一".repeat(700_000);
        String long2 = "\uD840\uDC00".repeat(300_000);
        Entry[] entries = {
            entry("t2/regulations/issued", new Reading.Unreadable(long1), "表", "B4"),
            entry("t2/fees/amount", new Reading.Unreadable(long2), "表", "B20")
        };

        assertThat(stored(entries)).containsExactly(entries);
    }

    @Test
    void aFileWithoutFiguresHasNoEntries() {
        assertThat(StoredFigures.entries(JdbcClient.create(store), FORM, 7, 3)).isEmpty();
    }

    @Test
    void theStoreKnowsTheCellsOfEveryEditionByTheirPlace() {
        for (Form form : Forms.load().editions()) {
            assertThat(store.queryForList(
                            "SELECT table_code || '/' || row_code || '/' || column_code FROM form_cell WHERE edition = ?"
                                    + " ORDER BY position",
                            String.class,
                            form.edition()))
                    .isEqualTo(form.cells().stream()
                            .map(cell -> cell.code().toString())
                            .toList());
        }
    }

    private static String plain(String stored) {
        BigDecimal plain = StoredNumbers.plain(new BigDecimal(stored));
        return plain.unscaledValue() + " scale " + plain.scale();
    }

    @Test
    void theZerosThatTheColumnAddsAreTakenOff() {
        assertThat(plain("12.000000000000000")).isEqualTo("12 scale 0");
        assertThat(plain("0.000000000000000")).isEqualTo("0 scale 0");
        assertThat(plain("-7.000000000000000")).isEqualTo("-7 scale 0");
        assertThat(plain("1.250000000000000")).isEqualTo("125 scale 2");
        assertThat(plain("999.000000000000000")).isEqualTo("999 scale 0");
        assertThat(plain("1000.000000000000000")).isEqualTo("1000 scale 0");
        assertThat(plain("1200.000000000000000")).isEqualTo("1200 scale 0");
        assertThat(plain("123456789012345678901234.000000000000000")).isEqualTo("123456789012345678901234 scale 0");
        assertThat(plain("1E+3")).isEqualTo("1000 scale 0");
    }
}
