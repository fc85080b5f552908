package org.disclosure.rollup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.CellDetails;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Row;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.sheet.TextRun.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells and text of a Word 97 document. */
class DocCellsTest {

    /** A document in which 1205 was written in the place of 987, which is marked as deleted. */
    private static final byte[] REVISED = resource("/received/revised-doc.doc");

    /** Author of the deletion of the 987, as stored in the file. */
    private static final String DELETED = "000801" + "6348";

    private static final byte[] SHAPES = resource("/files/shapes-97.doc");

    /** Of the properties of a Word 97 document: where the list of pieces begins in the table stream. */
    private static final int PIECES = 0x1A2;

    private final Intake intake = new Intake(Limits.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "000801, DELETED",
        "370801, STRUCK",
        "370881, STRUCK",
        "532A01, STRUCK",
        "3C0801, HIDDEN",
        "3C0881, HIDDEN",
        "180801, HIDDEN",
        "482A01, RAISED",
        "482A02, RAISED",
        "422A08, UNSEEN",
    })
    void looksOfRuns(String property, Look look) {
        assertThat(decisions(REVISED, property))
                .isEqualTo(
                        new CellDetails(List.of(new TextRun("987", look)), false, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "000800", "010801", "370800", "370880", "3C0800", "482A00", "532A00", "350801", "110801", "422A01", "0C2A07"
    })
    void looksThatChangeNothing(String property) {
        assertThat(texts(intake.read(with(REVISED, property), "年报.doc")))
                .contains("9871205")
                .doesNotContain("1205");
    }

    private CellDetails decisions(byte[] document, String property) {
        return intake.read(with(document, property), "年报.doc").sheets().stream()
                .flatMap(sheet -> sheet.rows().stream().flatMap(Row::stream))
                .filter(cell -> cell.text().equals("1205"))
                .findFirst()
                .orElseThrow()
                .details();
    }

    /** The document with another property in the place of the one that says that 987 is deleted. */
    private static byte[] with(byte[] document, String property) {
        HexFormat hex = HexFormat.of();
        String content = hex.formatHex(document);
        assertThat(content).containsOnlyOnce(DELETED);
        int at = content.indexOf(DELETED);
        return hex.parseHex(
                content.substring(0, at) + property.toLowerCase() + content.substring(at + property.length()));
    }

    /** Word saves fast by listing pieces of the text, each with one property that came upon it. */
    @ParameterizedTest
    @CsvSource({"0x57, STRUCK", "0x73, STRUCK", "0x5C, HIDDEN", "0x51, HIDDEN", "0x41, DELETED", "0x68, RAISED"})
    void propertyOfAPieceThatWasSavedFast(String number, Look look) throws IOException {
        List<Sheet> sheets =
                intake.read(savedFast(Integer.decode(number)), "年报.doc").sheets();

        Sheet text = sheets.get(sheets.size() - 1);
        boolean shown = look == Look.RAISED;
        assertThat(text.size()).isEqualTo(shown ? 5 : 0);
        assertThat(sheets.get(0).find(0, 0).map(cell -> cell.details().struckOut()))
                .isEqualTo(look == Look.STRUCK ? Optional.of(true) : shown ? Optional.of(false) : Optional.empty());
    }

    private static byte[] savedFast(int property) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(SHAPES))) {
            byte[] document = files.createDocumentInputStream("WordDocument").readAllBytes();
            String table = files.getRoot().hasEntryCaseInsensitive("1Table") ? "1Table" : "0Table";
            byte[] properties = files.createDocumentInputStream(table).readAllBytes();
            int pieces = LittleEndian.getInt(document, PIECES);
            int length = LittleEndian.getInt(properties, pieces + 1);
            int count = (length - 4) / 12;
            for (int piece = 0; piece < count; piece++) {
                int at = pieces + 5 + (count + 1) * 4 + piece * 8 + 6;
                properties[at] = (byte) (property << 1);
                properties[at + 1] = 1;
            }
            files.createOrUpdateDocument(new ByteArrayInputStream(properties), table);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void cellsTablesAndTextAreAsTheyAreSeen() {
        List<Sheet> sheets = intake.read(SHAPES, "年报.wps").sheets();

        assertThat(sheets).extracting(Sheet::name).containsExactly("表格1", "表格2", "表格3", "表格4", "正文");
        assertThat(words(sheets.get(0)))
                .as("a table in a cell")
                .containsExactly(
                        "A1 in1", "B1 in2", "A2 x0", "B2 y0", "A3 x1", "B3 y1", "A4 x2", "B4 y2", "A5 x3", "B5 y3",
                        "A6 x4", "B6 y4");
        assertThat(words(sheets.get(1))).as("a small table in a cell").containsExactly("A1 3", "B1 4");
        assertThat(words(sheets.get(2)))
                .containsExactly(
                        "A1 styled para",
                        "B1 62",
                        "A2 styled char",
                        "B2 62",
                        "A3 dstrike",
                        "B3 62",
                        "A4 footnote",
                        "B4 62",
                        "A5 sum",
                        "B5 62",
                        "A6 ref",
                        "B6 Error: Reference source not found",
                        "A7 text field",
                        "B7 62",
                        "A8 drop down",
                        "B8 30",
                        "A9 sym",
                        "B9 62\uF081",
                        "A10 break",
                        "B10 6\n2",
                        "C10 a\t-",
                        "A11 spans",
                        "B11 wide",
                        "A12 down",
                        "B12 b1",
                        "C12 c1",
                        "B13 b2",
                        "C13 c2",
                        "B14 late",
                        "C14 b",
                        "A15 nested",
                        "B15 9",
                        "C15 after",
                        "A16 small",
                        "B16 3\n4",
                        "C16 after",
                        "A17 one",
                        "B17 12",
                        "C17 after",
                        "A18 two",
                        "B18 1\n2",
                        "C18 after");
        assertThat(sheets.get(2).merges()).containsExactly(new Merge(10, 1, 10, 2), new Merge(11, 0, 12, 0));
        assertThat(words(sheets.get(3))).as("a table in a text box").containsExactly("A1 ba", "B1 bb");
        assertThat(words(sheets.get(4))).containsExactly("A1 标题", "A2 正文尾", "A3 frame text", "A4 more", "A5 boxed");
    }

    @Test
    void looksComeFromStyles() {
        Sheet table = intake.read(SHAPES, "年报.doc").sheets().get(2);

        for (int row = 0; row < 3; row++) {
            assertThat(table.find(row, 1).orElseThrow().details().leftOut())
                    .as("row %d", row)
                    .containsExactly(new TextRun("9", Look.STRUCK));
        }
    }

    private static List<String> words(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(Row::stream)
                .map(cell -> cell.address() + " " + cell.text())
                .toList();
    }

    private static List<String> texts(Intake.Result read) {
        return read.sheets().stream()
                .flatMap(sheet -> sheet.rows().stream().flatMap(Row::stream))
                .map(RawCell::text)
                .toList();
    }

    private static byte[] resource(String name) {
        try (InputStream in = DocCellsTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
