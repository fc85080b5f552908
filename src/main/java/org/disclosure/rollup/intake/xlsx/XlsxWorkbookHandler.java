package org.disclosure.rollup.intake.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.disclosure.rollup.intake.calculation.CalculationSettings;
import org.disclosure.rollup.intake.xml.XmlHandler;

/** Collects what the workbook part says: the sheets, the names, and how it is calculated. */
final class XlsxWorkbookHandler implements XmlHandler {

    private final List<SheetEntry> entries = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private boolean inName;
    private boolean from1904;
    private boolean asShown;
    private boolean manual;
    private boolean toBeCalculated;
    private long calculation = -1;

    /** A sheet as the workbook lists it. */
    record SheetEntry(String name, boolean hidden, String relation) {}

    /**
     * A name.
     *
     * @param sheet the number of the sheet that it holds for; null for all
     */
    private record Name(String name, String sheet, StringBuilder meaning) {}

    @Override
    public void start(String name, Attributes attributes) {
        switch (name) {
            case "sheet" -> {
                String state = attributes.find("state");
                entries.add(new SheetEntry(
                        String.valueOf(attributes.find("name")),
                        state != null && !state.equals("visible"),
                        attributes.find("id")));
            }
            case "workbookPr" -> from1904 = XlsxStylesHandler.isTrue(attributes.find("date1904"));
            case "calcPr" -> {
                calculation = number(attributes.find("calcId"));
                toBeCalculated = XlsxStylesHandler.isTrue(attributes.find("fullCalcOnLoad"));
                manual = "manual".equals(attributes.find("calcMode"));
                String exact = attributes.find("fullPrecision");
                asShown = exact != null && !XlsxStylesHandler.isTrue(exact);
            }
            case "definedName" -> {
                inName = true;
                names.add(new Name(
                        String.valueOf(attributes.find("name")), attributes.find("localSheetId"), new StringBuilder()));
            }
            default -> {
                // views and protection say nothing of the cells
            }
        }
    }

    @Override
    public void end(String name) {
        inName &= !name.equals("definedName");
    }

    @Override
    public void text(char[] characters, int start, int length) {
        if (inName) {
            names.get(names.size() - 1).meaning().append(characters, start, length);
        }
    }

    boolean countsFrom1904() {
        return from1904;
    }

    List<SheetEntry> entries() {
        return entries;
    }

    /**
     * Calculation settings of the workbook.
     *
     * @param program the name of the program that wrote it; null when the file does not say
     */
    CalculationSettings settings(String program) {
        CalculationSettings settings = new CalculationSettings();
        settings.believe(!toBeCalculated
                && CalculationSettings.isCalculating(program)
                && (manual || CalculationSettings.isLast(calculation)));
        settings.countFrom1904(from1904);
        settings.calculateAsShown(asShown);
        for (Name name : names) {
            settings.name(name.name(), sheet(name.sheet()), name.meaning().toString());
        }
        return settings;
    }

    private String sheet(String number) {
        long index = number(number);
        return index >= 0 && index < entries.size() ? entries.get((int) index).name() : "";
    }

    /** Less than zero for none. */
    private static long number(String text) {
        try {
            return text == null ? -1 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
