package org.disclosure.rollup.intake.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.intake.ofd.part.OfdElement;
import org.disclosure.rollup.intake.ofd.part.OfdParts;

/** What lies over the pages of a document without being part of them: notes, stamps and the seals of signatures. */
final class OfdNotes {

    private final OfdParts parts;

    /** By the number of a page the names of parts with its notes. */
    private final Map<String, List<String>> notes = new HashMap<>();

    /** By the number of a page the places of seals, in millimetres. */
    private final Map<String, List<double[]>> seals = new HashMap<>();

    /**
     * What lies over a page.
     *
     * @param notes names of parts with notes
     * @param seals places of seals, in millimetres
     */
    record OfPage(List<String> notes, List<double[]> seals) {}

    OfdNotes(OfdParts parts) {
        this.parts = parts;
    }

    OfPage of(String page) {
        return new OfPage(notes.getOrDefault(page, List.of()), seals.getOrDefault(page, List.of()));
    }

    /** Adds the notes that a document lists. */
    void addNotes(String name, OfdElement document) throws IOException {
        for (OfdElement list : document.children("Annotations").toList()) {
            String part = OfdParts.resolved(name, list.text());
            Optional<OfdElement> pages = parts.find(part);
            if (pages.isEmpty()) {
                continue;
            }
            for (OfdElement page : pages.get().children("Page").toList()) {
                Optional<OfdElement> place = page.child("FileLoc");
                if (place.isPresent()) {
                    notes.computeIfAbsent(page.attribute("PageID").orElse(""), number -> new ArrayList<>())
                            .add(OfdParts.resolved(part, place.get().text()));
                }
            }
        }
    }

    /** Adds the seals of the signatures that the file lists for a document. */
    void addSeals(OfdElement body) throws IOException {
        for (OfdElement list : body.children("Signatures").toList()) {
            String part = OfdParts.resolved("", list.text());
            Optional<OfdElement> signatures = parts.find(part);
            if (signatures.isEmpty()) {
                continue;
            }
            for (OfdElement signature : signatures.get().children("Signature").toList()) {
                String place = signature.attribute("BaseLoc").orElse("");
                parts.find(OfdParts.resolved(part, place)).ifPresent(this::addSealsOf);
            }
        }
    }

    private void addSealsOf(OfdElement signature) {
        signature
                .children("SignedInfo")
                .flatMap(info -> info.children("StampAnnot"))
                .forEach(seal -> {
                    double[] place = seal.numbers("Boundary");
                    if (place.length >= 4) {
                        seals.computeIfAbsent(seal.attribute("PageRef").orElse(""), number -> new ArrayList<>())
                                .add(place);
                    }
                });
    }
}
