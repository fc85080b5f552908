package org.disclosure.rollup.intake.odf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.disclosure.rollup.intake.calculation.CalculationSettings;
import org.disclosure.rollup.intake.formula.OpenFormula;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.sheet.Merge;
import org.disclosure.rollup.intake.sheet.RawCell;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.sheet.SheetBuilder;
import org.disclosure.rollup.intake.sheet.TextRun;
import org.disclosure.rollup.intake.word.WordFlow;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/** Collects the tables of an OpenDocument spreadsheet. */
final class OdsHandler implements OdfBody {

    /** The day before the first one, as Excel's documents have it too. */
    private static final String FIRST_DAY = "1899-12-30";

    private final OdfStyles styles;
    private final OdfForms forms;
    private final Limits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private final WordFlow flow;
    private final OdfText text;
    private final OdsColumns columns = new OdsColumns();
    private final CalculationSettings settings = new CalculationSettings();
    private SheetBuilder sheet;
    private OdfCell cell = OdfCell.TEXT;
    private OdsFormula formula = OdsFormula.NONE;
    private String control = "";
    private String rowStyle;
    private int tables;
    private int row;
    private int column;
    private int rowRepeat;
    private int columnRepeat;

    OdsHandler(OdfStyles styles, OdfForms forms, Limits limits) {
        this.styles = styles;
        this.forms = forms;
        this.limits = limits;
        this.flow = new WordFlow(false, limits);
        this.text = new OdfText(styles, OdfLook::look, flow::add);
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public CalculationSettings settings() {
        return settings;
    }

    /** Drawings lie over the cells; what was typed into a control counts where the cell under it holds nothing. */
    @Override
    public boolean skips(String name, Attributes attributes) {
        if (name.equals("draw:control")) {
            control = forms.text(attributes.find("draw:control"));
        }
        return name.startsWith("draw:") || name.startsWith("dr3d:") || name.equals("table:shapes");
    }

    @Override
    public void start(String name, Attributes attributes) {
        text.start(name, attributes);
        if (name.equals("table:table")) {
            tables++;
        }
        if (tables > 1) {
            // a table in a cell is the cell's text
            return;
        }
        switch (name) {
            case "table:table" -> startTable(attributes);
            case "table:table-row" -> startRow(attributes);
            case "table:calculation-settings" ->
                settings.calculateAsShown("true".equals(attributes.find("table:precision-as-shown")));
            case "table:null-date" -> settings.countFrom1904(isOtherFirstDay(attributes));
            case "table:named-range" -> addName(attributes);
            case "table:table-column" -> startColumns(attributes);
            case "table:table-cell", "table:covered-table-cell" -> startCell(attributes);
            default -> {
                // what holds rows together
            }
        }
    }

    private void startTable(Attributes attributes) {
        boolean hidden = styles.isHidden("table", attributes.find("table:style-name"));
        sheet = new SheetBuilder(String.valueOf(attributes.find("table:name")), hidden, limits);
        columns.clear();
        row = 0;
    }

    private void startRow(Attributes attributes) {
        rowRepeat = OdfBody.number(attributes, "table:number-rows-repeated");
        rowStyle = attributes.find("table:default-cell-style-name");
        column = 0;
        if (sheet != null && OdfBody.isHidden(attributes, "table-row", styles)) {
            int last = (int) Math.min((long) row + rowRepeat, limits.rows());
            IntStream.range(row, last).forEach(sheet::hideRow);
        }
    }

    private void startColumns(Attributes attributes) {
        int count = OdfBody.number(attributes, "table:number-columns-repeated");
        int first = columns.add(count, attributes.find("table:default-cell-style-name"));
        if (sheet != null && OdfBody.isHidden(attributes, "table-column", styles)) {
            sheet.hideColumns(first, first + count - 1);
        }
    }

    private void startCell(Attributes attributes) {
        columnRepeat = OdfBody.number(attributes, "table:number-columns-repeated");
        String own = attributes.find("table:style-name");
        String style = own != null ? own : rowStyle != null ? rowStyle : columns.style(column);
        formula = OdsFormula.of(attributes);
        boolean numeric = formula.isThere() || attributes.find("office:value") != null;
        cell = OdfCell.of(attributes, numeric ? styles.format(style) : Optional.empty());
        text.look(styles.look("table-cell", style));
        flow.clear();
        control = "";
        int rows = OdfBody.number(attributes, "table:number-rows-spanned");
        int across = OdfBody.number(attributes, "table:number-columns-spanned");
        if (sheet != null && (rows > 1 || across > 1)) {
            sheet.merge(new Merge(row, column, row + rows - 1, column + across - 1));
        }
    }

    @Override
    public void end(String name) {
        TextRun.Look look = text.look();
        text.end(name);
        switch (name) {
            case "text:p", "text:h" -> flow.endParagraph();
            case "table:table" -> {
                if (--tables == 0) {
                    endTable();
                }
            }
            case "table:table-row" -> row += tables > 1 ? 0 : rowRepeat;
            case "table:table-cell", "table:covered-table-cell" -> {
                if (tables <= 1) {
                    endCell(look);
                }
            }
            default -> {
                // see start
            }
        }
    }

    private static boolean isOtherFirstDay(Attributes attributes) {
        String day = attributes.find("table:date-value");
        return day != null && !day.startsWith(FIRST_DAY);
    }

    private void addName(Attributes attributes) {
        String name = attributes.find("table:name");
        String cells = attributes.find("table:cell-range-address");
        if (name != null && cells != null) {
            OpenFormula.reference(cells)
                    .ifPresent(meaning -> settings.name(name, sheet == null ? "" : sheet.name(), meaning));
        }
    }

    private void endTable() {
        if (sheets.size() < limits.sheets()) {
            sheets.add(sheet.build());
        }
        sheet = null;
    }

    private void endCell(TextRun.Look look) {
        RawCell held = cell.at(row, column, flow.text(), look);
        if (held == null && !control.isBlank()) {
            held = new RawCell(row, column, control, RawCell.Kind.TEXT);
        }
        if (held == null && formula.isThere()) {
            held = new RawCell(row, column, "", RawCell.Kind.TEXT);
        }
        OdfCell own = cell;
        boolean repeated = rowRepeat > 1 || columnRepeat > 1;
        if (sheet != null && held != null) {
            // a repeated cell that holds something is written out; empty ones may be repeated to the sheet's end
            for (int down = 0; down < Math.min(rowRepeat, limits.rows()); down++) {
                for (int right = 0; right < Math.min(columnRepeat, limits.columns()); right++) {
                    sheet.add(row + down, column + right, held.text(), held.kind(), held.details());
                    formula.addTo(sheet, row + down, column + right, repeated, result -> own.formatted(result, look));
                }
            }
        }
        column += columnRepeat;
    }

    @Override
    public void characters(String letters) {
        text.characters(letters);
    }
}
