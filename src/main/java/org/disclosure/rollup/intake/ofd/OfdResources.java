package org.disclosure.rollup.intake.ofd;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.intake.ofd.part.OfdElement;
import org.disclosure.rollup.intake.ofd.part.OfdParts;

/** What pages refer to by numbers: pictures, ways of drawing, groups of objects that are drawn several times. */
final class OfdResources {

    private final Map<String, String> pictures = new HashMap<>();
    private final Map<String, OfdElement> drawing = new HashMap<>();
    private final Map<String, OfdElement> groups = new HashMap<>();

    OfdResources() {}

    /** These with those of further parts. */
    private OfdResources(OfdResources others) {
        pictures.putAll(others.pictures);
        drawing.putAll(others.drawing);
        groups.putAll(others.groups);
    }

    OfdResources copy() {
        return new OfdResources(this);
    }

    /** Adds those of a part, if it is there. */
    void add(OfdParts parts, String name) throws IOException {
        Optional<OfdElement> part = parts.find(name);
        if (part.isEmpty()) {
            return;
        }
        String folder = part.get()
                .attribute("BaseLoc")
                .map(place -> OfdParts.resolved(name, place) + "/")
                .orElse(name);
        for (OfdElement list : part.get().children()) {
            for (OfdElement resource : list.children()) {
                add(resource, folder);
            }
        }
    }

    private void add(OfdElement resource, String folder) {
        String number = resource.attribute("ID").orElse("");
        switch (resource.name()) {
            case "MultiMedia" ->
                resource.child("MediaFile")
                        .ifPresent(file -> pictures.put(number, OfdParts.resolved(folder, file.text())));
            case "DrawParam" -> drawing.put(number, resource);
            case "CompositeGraphicUnit" -> groups.put(number, resource);
            default -> {
                // fonts and colours of printers
            }
        }
    }

    Optional<String> picture(OfdElement object) {
        return object.attribute("ResourceID").map(pictures::get);
    }

    Optional<OfdElement> group(OfdElement object) {
        return object.attribute("ResourceID").map(groups::get);
    }

    /** The way of drawing that the object names. */
    Optional<OfdElement> drawing(OfdElement object) {
        return object.attribute("DrawParam").map(drawing::get);
    }

    /** The way of drawing that another is based on. */
    Optional<OfdElement> base(OfdElement way) {
        return way.attribute("Relative").map(drawing::get);
    }
}
