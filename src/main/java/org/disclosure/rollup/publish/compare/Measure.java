package org.disclosure.rollup.publish.compare;

import java.util.List;
import java.util.stream.Stream;
import org.disclosure.rollup.form.CellCode;
import org.disclosure.rollup.form.Form;
import org.disclosure.rollup.form.FormCell;
import org.disclosure.rollup.form.KeyFigure;

/** A figure or a rate that the units of a kind are compared by. A rate is a number in every hundred of another one. */
public enum Measure {
    /** 本年新收, applications. */
    RECEIVED("received", List.of(KeyFigure.RECEIVED), List.of()),
    /** 本年办结, applications. */
    CONCLUDED("concluded", List.of(KeyFigure.CONCLUDED), List.of()),
    /** 予以公开, in every hundred that were concluded. */
    GRANTED("granted", List.of(KeyFigure.GRANTED), List.of(KeyFigure.CONCLUDED)),
    /** 无法提供, in every hundred that were concluded. */
    UNAVAILABLE("unavailable", List.of(KeyFigure.UNAVAILABLE), List.of(KeyFigure.CONCLUDED)),
    /** 行政复议 and 行政诉讼, to every hundred applications received. */
    DISPUTES("disputes", disputes(), List.of(KeyFigure.RECEIVED)),
    /** Those of them whose result was put right (结果纠正), to every hundred applications received. */
    CORRECTED("corrected", disputes(), List.of(KeyFigure.RECEIVED)),
    /** Findings that are open: what the unit must still correct or explain. */
    CORRECTIONS("corrections", List.of(), List.of());

    /** The column of the table of disputes with those that were put right. */
    private static final String PUT_RIGHT = "corrected";

    private final String key;
    private final List<KeyFigure> figures;
    private final List<KeyFigure> base;

    Measure(String key, List<KeyFigure> figures, List<KeyFigure> base) {
        this.key = key;
        this.figures = figures;
        this.base = base;
    }

    private static List<KeyFigure> disputes() {
        return List.of(KeyFigure.RECONSIDERATIONS, KeyFigure.DIRECT_SUITS, KeyFigure.LATER_SUITS);
    }

    /** The end of the keys of its words. */
    public String key() {
        return key;
    }

    public boolean isRate() {
        return !base.isEmpty();
    }

    /** The cells that are added up; none for one that is no figure of the form. */
    public List<CellCode> cells(Form form) {
        Stream<CellCode> cells = form.keyFigures().cells(figures).stream();
        return this == CORRECTED
                ? cells.map(cell -> cell.in(PUT_RIGHT))
                        .filter(cell ->
                                form.cells().stream().map(FormCell::code).anyMatch(cell::equals))
                        .toList()
                : cells.toList();
    }

    /** The cells of what a rate is in every hundred of; none for what is no rate. */
    public List<CellCode> base(Form form) {
        return form.keyFigures().cells(base);
    }
}
