package org.disclosure.rollup.check.narrative;

import java.util.List;
import java.util.Optional;
import org.disclosure.rollup.check.text.Kind;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormRow;

/** What the counts of a text mean in the tables of an edition; several where offices write in several ways. */
final class Meanings {

    private static final List<String> ORGANISATIONS = List.of("business", "research", "welfare", "legal", "other");
    private static final String NATURAL = "natural";
    private static final String TOTAL = "total";

    private final Form form;

    Meanings(Form form) {
        this.form = form;
    }

    /** The permitted meanings; none when the edition has no such figures or the count is no number of the tables. */
    List<Meaning> of(Kind kind) {
        return switch (kind) {
            case RECEIVED -> List.of(received(), withCarried());
            case RECEIVED_NEW -> List.of(received());
            case RECEIVED_AND_CARRIED -> List.of(withCarried());
            case HANDLED -> List.of(received(), withCarried(), row("3.7"));
            case CONCLUDED -> List.of(row("3.7"), new Meaning(List.of(total("1")), Optional.of(total("4"))));
            case CARRIED_IN -> List.of(row("2"));
            case CARRIED_OUT -> List.of(row("4"));
            case GRANTED -> List.of(row("3.1"));
            case PARTLY_GRANTED -> List.of(row("3.2"));
            case GRANTED_BOTH -> List.of(Meaning.of(total("3.1"), total("3.2")));
            case DENIED -> List.of(group("3.3"));
            case UNAVAILABLE -> List.of(group("3.4"));
            case UNAVAILABLE_FOR_A_REASON -> List.of(group("3.4"), row("3.4.1"), row("3.4.2"), row("3.4.3"));
            case NOT_PROCESSED -> List.of(group("3.5"));
            case OTHERWISE -> List.of(group("3.6"));
            case NATURAL -> applicants("自然人", List.of(NATURAL));
            case ORGANISATIONS -> applicants("法人或其他组织", ORGANISATIONS);
            case RECONSIDERATIONS -> List.of(reconsiderations(TOTAL));
            case SUITS -> List.of(suits(TOTAL));
            case DIRECT_SUITS -> List.of(Meaning.of(disputes("direct-suit", TOTAL)));
            case LATER_SUITS -> List.of(Meaning.of(disputes("later-suit", TOTAL)));
            case UPHELD_RECONSIDERATIONS -> List.of(reconsiderations("upheld"));
            case CORRECTED_RECONSIDERATIONS -> List.of(reconsiderations("corrected"));
            case OTHER_RECONSIDERATIONS -> List.of(reconsiderations("other"));
            case PENDING_RECONSIDERATIONS -> List.of(reconsiderations("pending"));
            case UPHELD_SUITS -> List.of(suits("upheld"));
            case CORRECTED_SUITS -> List.of(suits("corrected"));
            case OTHER_SUITS -> List.of(suits("other"));
            case PENDING_SUITS -> List.of(suits("pending"));
            case NORMS_ISSUED -> tableTwo("normative-documents", "issued");
            case NORMS_REPEALED -> tableTwo("normative-documents", "repealed");
            case NORMS_IN_FORCE -> tableTwo("normative-documents", "in-force");
            case REGULATIONS_ISSUED -> tableTwo("regulations", "issued");
            case REGULATIONS_REPEALED -> tableTwo("regulations", "repealed");
            case REGULATIONS_IN_FORCE -> tableTwo("regulations", "in-force");
            case FEE -> tableTwo("fees", "amount");
            case LICENSES -> tableTwo("licenses", "decisions");
            case PENALTIES -> tableTwo("penalties", "decisions");
            case COMPULSION -> tableTwo("compulsion", "decisions");
            case NONE_RECEIVED, NO_RECONSIDERATION, NO_SUIT, ALL_RECONSIDERATIONS_UPHELD, ALL_SUITS_UPHELD -> List.of();
        };
    }

    private Meaning received() {
        return row("1");
    }

    private Meaning withCarried() {
        return Meaning.of(total("1"), total("2"));
    }

    private Meaning row(String row) {
        return Meaning.of(total(row));
    }

    private Figure total(String row) {
        return inRow("", row, List.of(TOTAL));
    }

    /** A heading of outcomes: its rows of the 总计 column added up. */
    private Meaning group(String heading) {
        List<FormRow> rows = form.table("t3").rows().stream()
                .filter(row -> row.code().equals(heading) || row.code().startsWith(heading + "."))
                .toList();
        List<String> under = rows.get(0).label().under();
        String label = rows.size() == 1 ? rows.get(0).label().text() : under.get(under.size() - 1);
        return Meaning.of(new Figure(
                Figure.plain(label),
                rows.stream().map(row -> new CellCode("t3", row.code(), TOTAL)).toList()));
    }

    /** Of the applications received, of those with the carried in, or of the concluded. */
    private List<Meaning> applicants(String who, List<String> columns) {
        Figure received = inRow(who + "·", "1", columns);
        return List.of(
                Meaning.of(received),
                Meaning.of(received, inRow(who + "·", "2", columns)),
                Meaning.of(inRow(who + "·", "3.7", columns)));
    }

    private Figure inRow(String before, String row, List<String> columns) {
        return new Figure(
                before + Figure.name(form, "t3", row),
                columns.stream().map(column -> new CellCode("t3", row, column)).toList());
    }

    private Meaning reconsiderations(String column) {
        return Meaning.of(disputes("reconsideration", column));
    }

    private Meaning suits(String column) {
        return Meaning.of(disputes("direct-suit", column), disputes("later-suit", column));
    }

    private Figure disputes(String group, String column) {
        CellCode cell = new CellCode("t4", group, column);
        String label = form.cell(cell).column().label().text();
        return new Figure(Figure.name(form, "t4", group) + "·" + label, List.of(cell));
    }

    private List<Meaning> tableTwo(String row, String column) {
        CellCode code = new CellCode("t2", row, column);
        return form.findCell(code).stream()
                .map(cell -> Meaning.of(new Figure(
                        Figure.name(form, "t2", row) + "·"
                                + cell.column().label().text(),
                        List.of(code))))
                .toList();
    }
}
