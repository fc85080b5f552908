package org.disclosure.rollup.intake.odf;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.disclosure.rollup.intake.xml.XmlHandler.Attributes;

/** Collects what is typed into the controls of an OpenDocument file, or chosen in them. */
final class OdfForms {

    private static final Set<String> FIELDS = Set.of(
            "form:text",
            "form:textarea",
            "form:formatted-text",
            "form:number",
            "form:combobox",
            "form:listbox",
            "form:date",
            "form:time");

    private final Map<String, String> texts = new HashMap<>();
    private String field = "";

    void start(String name, Attributes attributes) {
        if (FIELDS.contains(name)) {
            String id = attributes.find("form:id");
            field = id == null ? String.valueOf(attributes.find("xml:id")) : id;
            String typed = attributes.find("form:current-value");
            String otherwise = attributes.find("form:value");
            texts.put(field, typed != null ? typed : otherwise != null ? otherwise : "");
        } else if (name.equals("form:option") && "true".equals(attributes.find("form:current-selected"))) {
            texts.put(field, String.valueOf(attributes.find("form:label")));
        }
    }

    /** The text of a control; empty for none. */
    String text(String control) {
        return texts.getOrDefault(control, "");
    }
}
