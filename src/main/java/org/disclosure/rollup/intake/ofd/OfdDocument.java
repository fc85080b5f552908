package org.disclosure.rollup.intake.ofd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.PackageParts;
import org.disclosure.rollup.intake.limit.Limits;
import org.disclosure.rollup.intake.ofd.part.OfdElement;
import org.disclosure.rollup.intake.ofd.part.OfdParts;

/** The documents in an OFD file, which nearly always has one, and their pages. */
final class OfdDocument {

    /** The size of A4 in millimetres, for pages that do not say theirs. */
    private static final double[] A4 = {0, 0, 210, 297};

    private OfdDocument() {}

    /** All pages of the file in their order. */
    static List<OfdPage> pages(Content content, Limits limits) throws IOException {
        PackageParts packageParts = content.parts();
        packageParts.check(limits);
        OfdParts parts = new OfdParts(packageParts);
        List<OfdPage> pages = new ArrayList<>();
        for (OfdElement body : parts.read(OfdParts.ROOT).children("DocBody").toList()) {
            Optional<OfdElement> root = body.child("DocRoot");
            if (root.isPresent()) {
                OfdNotes notes = new OfdNotes(parts);
                notes.addSeals(body);
                add(parts, OfdParts.resolved("", root.get().text()), notes, pages);
            }
        }
        if (pages.isEmpty()) {
            throw new IOException("No page");
        }
        return pages;
    }

    private static void add(OfdParts parts, String name, OfdNotes notes, List<OfdPage> pages) throws IOException {
        OfdElement document = parts.read(name);
        notes.addNotes(name, document);
        OfdResources resources = new OfdResources();
        Map<String, String> templates = new HashMap<>();
        double[] box = A4;
        Optional<OfdElement> common = document.child("CommonData");
        if (common.isPresent()) {
            for (OfdElement element : common.get().children()) {
                switch (element.name()) {
                    case "PublicRes", "DocumentRes" -> resources.add(parts, OfdParts.resolved(name, element.text()));
                    case "TemplatePage" ->
                        templates.put(
                                element.attribute("ID").orElse(""),
                                OfdParts.resolved(
                                        name, element.attribute("BaseLoc").orElse("")));
                    case "PageArea" -> box = OfdPage.box(element).length < 4 ? A4 : OfdPage.box(element);
                    default -> {
                        // what viewers do
                    }
                }
            }
        }
        double[] usual = box;
        List<OfdElement> all = document.child("Pages").stream()
                .flatMap(list -> list.children("Page"))
                .toList();
        for (OfdElement page : all) {
            Optional<String> place = page.attribute("BaseLoc");
            if (place.isPresent()) {
                pages.add(new OfdPage(
                        parts,
                        OfdParts.resolved(name, place.get()),
                        templates,
                        resources,
                        usual,
                        notes.of(page.attribute("ID").orElse(""))));
            }
        }
    }
}
