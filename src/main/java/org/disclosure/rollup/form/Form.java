package org.disclosure.rollup.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The official form of one edition: its tables, rows, columns and cells as declared in {@code forms/form-*.yaml}.
 *
 * <p>The edition of 2021 is 国办公开办函〔2021〕30号, for reports of 2021 and later; the edition of 2019 is
 * 国办公开办函〔2019〕60号, for reports of 2019 and 2020.
 */
public final class Form {

    private final int edition;
    private final String basis;
    private final int firstReportYear;
    private final int lastReportYear;
    private final List<String> sections;
    private final List<FormTable> tables;
    private final Map<CellCode, FormCell> cells = new LinkedHashMap<>();
    private final List<FormCell> inOrder;
    private final Map<CellCode, Integer> positions = new HashMap<>();
    private final KeyFigures keyFigures;
    private final FormBridge bridge;
    private final KeptNames keptNames;

    Form(
            int edition,
            String basis,
            int firstReportYear,
            int lastReportYear,
            List<String> sections,
            List<FormTable> tables,
            Map<String, String> keyFigures,
            FormBridge bridge,
            KeptNames keptNames) {
        this.edition = edition;
        this.basis = basis;
        this.firstReportYear = firstReportYear;
        this.lastReportYear = lastReportYear;
        this.sections = List.copyOf(sections);
        this.tables = List.copyOf(tables);
        this.bridge = bridge;
        this.keptNames = keptNames;
        for (FormTable table : tables) {
            for (FormBlock block : table.blocks()) {
                for (FormRow row : block.rows()) {
                    for (FormColumn column : block.columns()) {
                        CellCode code = new CellCode(table.code(), row.code(), column.code());
                        if (cells.put(code, new FormCell(code, block, row, column)) != null) {
                            throw new IllegalStateException("Form " + edition + " declares " + code + " twice");
                        }
                    }
                }
            }
        }
        this.inOrder = List.copyOf(cells.values());
        inOrder.forEach(cell -> positions.put(cell.code(), positions.size()));
        this.keyFigures = new KeyFigures(keyFigures, inOrder);
    }

    /** The year of the form's edition, which is also its name: 2019 or 2021. */
    public int edition() {
        return edition;
    }

    /** The notice that prescribes the form. */
    public String basis() {
        return basis;
    }

    /** True if reports of this year use the form. */
    public boolean servesReportYear(int year) {
        return year >= firstReportYear && year <= lastReportYear;
    }

    /** The headings of the report's sections, in order. */
    public List<String> sections() {
        return sections;
    }

    public List<FormTable> tables() {
        return tables;
    }

    /**
     * The table of this code.
     *
     * @throws IllegalArgumentException when the form has no such table
     */
    public FormTable table(String code) {
        return tables.stream()
                .filter(table -> table.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Form " + edition + " has no table " + code));
    }

    /** Names of its sections, tables, rows and columns that finding numbers are made of. */
    public KeptNames keptNames() {
        return keptNames;
    }

    /** All cells in printed order. */
    public List<FormCell> cells() {
        return inOrder;
    }

    /** Cells of the figures that the program knows by name. */
    public KeyFigures keyFigures() {
        return keyFigures;
    }

    /**
     * The cell of this code.
     *
     * @throws IllegalArgumentException when the form has no such cell
     */
    public FormCell cell(CellCode code) {
        FormCell cell = cells.get(code);
        if (cell == null) {
            throw new IllegalArgumentException("Form " + edition + " has no cell " + code);
        }
        return cell;
    }

    /** The cell of this code, if the form has one. */
    public Optional<FormCell> find(CellCode code) {
        return Optional.ofNullable(cells.get(code));
    }

    /** The place of a cell of the form in printed order, from 0. */
    public int position(CellCode code) {
        return positions.get(code);
    }

    /**
     * The cell of {@code target} that means what {@code cell} means here; empty when there is none. Figures never travel
     * by a similar label, only by the declared bridge between two editions.
     */
    public Optional<CellCode> sameMeaning(CellCode cell, Form target) {
        if (target.edition == edition) {
            return Optional.of(cell);
        }
        Optional<CellCode> successor =
                bridge.to() == target.edition ? bridge.successor(cell) : target.bridge.predecessor(cell, this);
        return successor.filter(target.cells::containsKey);
    }

    @Override
    public String toString() {
        return "form " + edition;
    }
}
