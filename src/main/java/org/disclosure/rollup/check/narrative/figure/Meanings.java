package org.disclosure.rollup.check.narrative.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.check.text.wording.Kind;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormLabel;
import org.disclosure.rollup.form.KeptNames;
import org.disclosure.rollup.form.KeyFigure;
import org.disclosure.rollup.form.KeyFigures;

/** Cells of an edition that the counts of a text are compared with; several where offices count in several ways. */
final class Meanings {

    private static final List<String> ORGANISATIONS = List.of("business", "research", "welfare", "legal", "other");
    private static final String NATURAL = "natural";

    private final Form form;
    private final KeyFigures figures;

    Meanings(Form form) {
        this.form = form;
        this.figures = form.keyFigures();
    }

    /** The permitted meanings; none when the edition has no such figures or the count is no number of the tables. */
    List<Meaning> of(Kind kind) {
        return switch (kind) {
            case RECEIVED -> List.of(received(), withCarried());
            case RECEIVED_NEW -> List.of(received());
            case RECEIVED_AND_CARRIED -> List.of(withCarried());
            case HANDLED -> List.of(received(), withCarried(), sum(KeyFigure.CONCLUDED));
            case CONCLUDED ->
                List.of(
                        sum(KeyFigure.CONCLUDED),
                        new Meaning(List.of(total(KeyFigure.RECEIVED)), Optional.of(total(KeyFigure.CARRIED_OUT))));
            case CARRIED_IN -> List.of(sum(KeyFigure.CARRIED_IN));
            case CARRIED_OUT -> List.of(sum(KeyFigure.CARRIED_OUT));
            case GRANTED -> List.of(sum(KeyFigure.GRANTED));
            case PARTLY_GRANTED -> List.of(sum(KeyFigure.PARTLY_GRANTED));
            case GRANTED_BOTH -> List.of(sum(KeyFigure.GRANTED, KeyFigure.PARTLY_GRANTED));
            case DENIED -> List.of(group(KeyFigure.DENIED));
            case UNAVAILABLE -> List.of(group(KeyFigure.UNAVAILABLE));
            case UNAVAILABLE_FOR_A_REASON -> unavailableForAReason();
            case NOT_PROCESSED -> List.of(group(KeyFigure.NOT_PROCESSED));
            case OTHERWISE -> List.of(group(KeyFigure.OTHERWISE));
            case NATURAL -> applicants("自然人", List.of(NATURAL));
            case ORGANISATIONS -> applicants("法人或其他组织", ORGANISATIONS);
            case RECONSIDERATIONS -> List.of(reconsiderations("total"));
            case SUITS -> List.of(suits("total"));
            case DIRECT_SUITS -> List.of(Meaning.of(disputes(KeyFigure.DIRECT_SUITS, "total")));
            case LATER_SUITS -> List.of(Meaning.of(disputes(KeyFigure.LATER_SUITS, "total")));
            case UPHELD_RECONSIDERATIONS -> List.of(reconsiderations("upheld"));
            case CORRECTED_RECONSIDERATIONS -> List.of(reconsiderations("corrected"));
            case OTHER_RECONSIDERATIONS -> List.of(reconsiderations("other"));
            case PENDING_RECONSIDERATIONS -> List.of(reconsiderations("pending"));
            case UPHELD_SUITS -> List.of(suits("upheld"));
            case CORRECTED_SUITS -> List.of(suits("corrected"));
            case OTHER_SUITS -> List.of(suits("other"));
            case PENDING_SUITS -> List.of(suits("pending"));
            case NORMS_ISSUED -> published(KeyFigure.NORMS_ISSUED);
            case NORMS_REPEALED -> published(KeyFigure.NORMS_REPEALED);
            case NORMS_IN_FORCE -> published(KeyFigure.NORMS_IN_FORCE);
            case REGULATIONS_ISSUED -> published(KeyFigure.REGULATIONS_ISSUED);
            case REGULATIONS_REPEALED -> published(KeyFigure.REGULATIONS_REPEALED);
            case REGULATIONS_IN_FORCE -> published(KeyFigure.REGULATIONS_IN_FORCE);
            case FEE -> published(KeyFigure.FEES);
            case LICENSES -> published(KeyFigure.LICENSES);
            case PENALTIES -> published(KeyFigure.PENALTIES);
            case COMPULSION -> published(KeyFigure.COMPULSION);
            case NONE_RECEIVED, NO_RECONSIDERATION, NO_SUIT, ALL_RECONSIDERATIONS_UPHELD, ALL_SUITS_UPHELD -> List.of();
        };
    }

    private Meaning received() {
        return sum(KeyFigure.RECEIVED);
    }

    private Meaning withCarried() {
        return sum(KeyFigure.RECEIVED, KeyFigure.CARRIED_IN);
    }

    private Meaning sum(KeyFigure... totals) {
        return Meaning.of(Stream.of(totals).map(this::total).toArray(Figure[]::new));
    }

    private Figure total(KeyFigure figure) {
        return named(figures.cell(figure));
    }

    private Figure named(CellCode cell) {
        return new Figure(Figure.name(form, cell), form.keptNames().shortRow(cell.table(), cell.row()), List.of(cell));
    }

    /** A heading of outcomes: its rows added up. */
    private Meaning group(KeyFigure figure) {
        List<CellCode> cells = figures.cells(figure);
        FormLabel first = form.cell(cells.get(0)).row().label();
        String label = cells.size() == 1
                ? first.text()
                : first.under().get(first.under().size() - 1);
        String kept = cells.size() == 1
                ? form.keptNames().shortRow(cells.get(0).table(), cells.get(0).row())
                : form.keptNames().group(cells.get(0).table(), heading(cells.get(0)));
        return Meaning.of(new Figure(Figure.plain(label), kept, cells));
    }

    /** Common prefix of the codes of the rows under one heading: {@code 3.3} of {@code 3.3.1}. */
    private static String heading(CellCode cell) {
        return cell.row().replaceFirst("\\.[^.]*$", "");
    }

    /** All of them, or those of one reason. */
    private List<Meaning> unavailableForAReason() {
        return Stream.concat(
                        Stream.of(group(KeyFigure.UNAVAILABLE)),
                        figures.cells(KeyFigure.UNAVAILABLE).stream().map(cell -> Meaning.of(named(cell))))
                .toList();
    }

    /** Of the applications received, of those with the carried in, or of the concluded. */
    private List<Meaning> applicants(String who, List<String> columns) {
        Figure received = inColumns(who, KeyFigure.RECEIVED, columns);
        return List.of(
                Meaning.of(received),
                Meaning.of(received, inColumns(who, KeyFigure.CARRIED_IN, columns)),
                Meaning.of(inColumns(who, KeyFigure.CONCLUDED, columns)));
    }

    private Figure inColumns(String who, KeyFigure figure, List<String> columns) {
        CellCode total = figures.cell(figure);
        String before = who + "·";
        return new Figure(
                before + Figure.name(form, total),
                before + form.keptNames().shortRow(total.table(), total.row()),
                columns.stream().map(total::in).toList());
    }

    private Meaning reconsiderations(String column) {
        return Meaning.of(disputes(KeyFigure.RECONSIDERATIONS, column));
    }

    private Meaning suits(String column) {
        return Meaning.of(disputes(KeyFigure.DIRECT_SUITS, column), disputes(KeyFigure.LATER_SUITS, column));
    }

    private Figure disputes(KeyFigure disputes, String column) {
        return withColumn(figures.cell(disputes).in(column));
    }

    /** A figure of what was published and decided, which not every edition has. */
    private List<Meaning> published(KeyFigure figure) {
        return figures.find(figure).stream()
                .map(cell -> Meaning.of(withColumn(cell)))
                .toList();
    }

    private Figure withColumn(CellCode cell) {
        String label = form.cell(cell).column().label().text();
        KeptNames names = form.keptNames();
        String kept = names.shortRow(cell.table(), cell.row()) + "·" + names.column(cell.table(), cell.column());
        return new Figure(Figure.name(form, cell) + "·" + label, kept, List.of(cell));
    }
}
