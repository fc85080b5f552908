package org.disclosure.rollup.intake.odf;

import java.util.List;
import org.disclosure.rollup.intake.calculation.CalculationSettings;
import org.disclosure.rollup.intake.sheet.Sheet;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/** Takes what an OpenDocument file holds, element by element. */
interface OdfBody {

    /** True if nothing in the element is of interest. */
    boolean skips(String name, Attributes attributes);

    void start(String name, Attributes attributes);

    void end(String name);

    void characters(String letters);

    List<Sheet> sheets();

    default CalculationSettings settings() {
        return new CalculationSettings();
    }

    /** The number in an attribute: 1 when there is none, or when it is less. */
    static int number(Attributes attributes, String name) {
        String value = attributes.find(name);
        return value == null ? 1 : Math.max(1, Integer.parseInt(value));
    }

    /** True if a row or column is not shown. */
    static boolean isHidden(Attributes attributes, String family, OdfStyles styles) {
        String visibility = attributes.find("table:visibility");
        return "collapse".equals(visibility)
                || "filter".equals(visibility)
                || styles.isHidden(family, attributes.find("table:style-name"));
    }
}
