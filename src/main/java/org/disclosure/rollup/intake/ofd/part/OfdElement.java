package org.disclosure.rollup.intake.ofd.part;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosure.rollup.intake.limit.ReadingTimeLimit;
import org.disclosure.rollup.intake.xml.XmlEvents;
import org.disclosure.rollup.intake.xml.XmlHandler;

/** An element of a part of an OFD file, with all that is in it. Names are without prefixes. */
public final class OfdElement {

    /** The attributes that are looked at. */
    private static final List<String> ATTRIBUTES = List.of(
            "ID",
            "BaseLoc",
            "TemplateID",
            "ZOrder",
            "Boundary",
            "CTM",
            "Visible",
            "Alpha",
            "DrawParam",
            "ResourceID",
            "Size",
            "HScale",
            "CharDirection",
            "Fill",
            "Stroke",
            "LineWidth",
            "X",
            "Y",
            "DeltaX",
            "DeltaY",
            "Value",
            "Relative",
            "PageID",
            "PageRef",
            "Type");

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<OfdElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private OfdElement(String name) {
        this.name = name;
    }

    /** The uppermost element of a part. */
    public static OfdElement of(InputStream part) throws IOException {
        OfdElement top = new OfdElement("");
        Deque<OfdElement> open = new ArrayDeque<>(List.of(top));
        XmlEvents.read(part, new XmlHandler() {
            @Override
            public void start(String name, Attributes attributes) {
                ReadingTimeLimit.check();
                OfdElement element = new OfdElement(name);
                ATTRIBUTES.forEach(attribute -> {
                    String value = attributes.find(attribute);
                    if (value != null) {
                        element.attributes.put(attribute, value);
                    }
                });
                open.element().children.add(element);
                open.push(element);
            }

            @Override
            public void end(String name) {
                open.pop();
            }

            @Override
            public void text(char[] characters, int start, int length) {
                open.element().text.append(characters, start, length);
            }
        });
        return top.children.stream().findFirst().orElseThrow(() -> new IOException("Empty part"));
    }

    public String name() {
        return name;
    }

    public String text() {
        return text.toString();
    }

    public List<OfdElement> children() {
        return children;
    }

    /** The elements of a name directly in it. */
    public Stream<OfdElement> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    public Optional<OfdElement> child(String wanted) {
        return children(wanted).findFirst();
    }

    public Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted));
    }

    /** The number of an attribute, or the other where there is none. */
    public double number(String attribute, double otherwise) {
        double[] numbers = OfdNumbers.of(attributes.get(attribute));
        return numbers.length == 0 ? otherwise : numbers[0];
    }

    public double[] numbers(String attribute) {
        return OfdNumbers.of(attributes.get(attribute));
    }

    /** True if the attribute says so, or if it is not there and so is meant. */
    public boolean is(String attribute, boolean otherwise) {
        return attribute(attribute).map(Boolean::parseBoolean).orElse(otherwise);
    }
}
