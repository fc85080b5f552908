package org.disclosure.rollup.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Figures of the old form that keep their meaning in the new one. */
class FormBridgeTest {

    private static final List<String> APPLICANTS =
            List.of("natural", "business", "research", "welfare", "legal", "other", "total");

    private static final List<String> UNCHANGED_ROWS_OF_TABLE_3 = List.of(
            "1", "2", "3.1", "3.2", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.5", "3.3.6", "3.3.7", "3.3.8", "3.4.1",
            "3.4.2", "3.4.3", "3.5.1", "3.5.2", "3.5.3", "3.5.4", "3.5.5", "3.7", "4");

    private final Forms forms = Forms.load();
    private final Form old = forms.edition(2019);
    private final Form current = forms.edition(2021);

    @Test
    void theseFiguresOf2019CarryOverAndNoOthers() {
        Map<String, String> expected = unchanged();
        expected.put("t2/regulations/made", "t2/regulations/issued");
        expected.put("t2/normative-documents/made", "t2/normative-documents/issued");
        APPLICANTS.forEach(applicant -> expected.put("t3/3.6/" + applicant, "t3/3.6.3/" + applicant));

        assertThat(carriedOver(old, current)).isEqualTo(expected);
    }

    @Test
    void theseFiguresOf2021HadTheSameMeaningIn2019AndNoOthers() {
        // 3.6.3 is but a part of what 3.6 was, so it does not go back
        Map<String, String> expected = unchanged();
        expected.put("t2/regulations/issued", "t2/regulations/made");
        expected.put("t2/normative-documents/issued", "t2/normative-documents/made");

        assertThat(carriedOver(current, old)).isEqualTo(expected);
    }

    @Test
    void documentsOpenToThePublicNeverBecomeDocumentsInForce() {
        for (String row : List.of("regulations", "normative-documents")) {
            CellCode open = new CellCode("t2", row, "open-total");
            CellCode inForce = new CellCode("t2", row, "in-force");
            assertThat(old.sameMeaning(open, current)).isEqualTo(Optional.empty());
            assertThat(current.sameMeaning(inForce, old)).isEqualTo(Optional.empty());
        }
    }

    @Test
    void withinOneEditionEveryCellMeansItself() {
        for (FormCell cell : current.cells()) {
            assertThat(current.sameMeaning(cell.code(), current)).isEqualTo(Optional.of(cell.code()));
        }
    }

    private static Map<String, String> unchanged() {
        Map<String, String> cells = new TreeMap<>();
        for (String row : List.of("licenses", "penalties", "compulsion")) {
            cells.put("t2/" + row + "/decisions", "t2/" + row + "/decisions");
        }
        for (String row : UNCHANGED_ROWS_OF_TABLE_3) {
            APPLICANTS.forEach(applicant -> cells.put("t3/" + row + "/" + applicant, "t3/" + row + "/" + applicant));
        }
        for (String row : List.of("reconsideration", "direct-suit", "later-suit")) {
            for (String result : List.of("upheld", "corrected", "other", "pending", "total")) {
                cells.put("t4/" + row + "/" + result, "t4/" + row + "/" + result);
            }
        }
        return cells;
    }

    private static Map<String, String> carriedOver(Form from, Form to) {
        Map<String, String> cells = new TreeMap<>();
        for (FormCell cell : from.cells()) {
            from.sameMeaning(cell.code(), to)
                    .ifPresent(same -> cells.put(cell.code().toString(), same.toString()));
        }
        return cells;
    }
}
