package org.disclosure.rollup.intake.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosure.rollup.intake.ofd.part.OfdElement;
import org.disclosure.rollup.intake.ofd.part.OfdNumbers;
import org.disclosure.rollup.intake.ofd.part.OfdParts;

/**
 * A page of an OFD file.
 *
 * @param name of the part that describes it
 * @param templates the names of parts with pages that may lie under or over it, by their numbers
 * @param resources what its document's pages refer to
 * @param box of a page that has none of its own
 * @param over what lies over it
 */
record OfdPage(
        OfdParts parts,
        String name,
        Map<String, String> templates,
        OfdResources resources,
        double[] box,
        OfdNotes.OfPage over) {

    /** The kinds of layers from the lowest to the highest. */
    private static final List<String> LAYERS = List.of("Background", "Body", "Foreground");

    /** Points in a millimetre. */
    private static final double MILLIMETRE = 72 / 25.4;

    /** The page as it is read once. */
    record Opened(OfdPage page, OfdElement content, double left, double top, double width, double height) {

        /** Draws it, from its upper left corner. */
        void draw(OfdCanvas canvas) throws IOException {
            page.draw(content, canvas, new AffineTransform(MILLIMETRE, 0, 0, MILLIMETRE, -left, -top));
        }
    }

    Opened open() throws IOException {
        OfdElement content = parts.read(name);
        double[] own = content.child("Area").map(OfdPage::box).orElse(box);
        double[] used = own.length < 4 ? box : own;
        return new Opened(
                this, content, used[0] * MILLIMETRE, used[1] * MILLIMETRE, used[2] * MILLIMETRE, used[3] * MILLIMETRE);
    }

    static double[] box(OfdElement area) {
        return area.child("PhysicalBox")
                .map(physical -> OfdNumbers.of(physical.text()))
                .orElse(new double[0]);
    }

    private void draw(OfdElement content, OfdCanvas canvas, AffineTransform place) throws IOException {
        draw(content, canvas, place, false);
        contentOf(name, content, canvas, place);
        draw(content, canvas, place, true);
        for (String note : over.notes()) {
            Optional<OfdElement> notes = parts.find(note);
            if (notes.isPresent()) {
                notes(notes.get(), canvas, place);
            }
        }
        over.seals()
                .forEach(seal -> canvas.seal(
                        place.createTransformedShape(new Rectangle2D.Double(seal[0], seal[1], seal[2], seal[3]))
                                .getBounds2D()));
    }

    private void notes(OfdElement notes, OfdCanvas canvas, AffineTransform place) throws IOException {
        for (OfdElement note : notes.children("Annot").toList()) {
            Optional<OfdElement> looks = note.child("Appearance");
            if (note.is("Visible", true) && looks.isPresent()) {
                new OfdDrawing(resources, canvas)
                        .draw(looks.get().children(), OfdDrawing.placed(looks.get(), place), OfdManner.USUAL, 0);
            }
        }
    }

    /** Draws the templates that lie over the page, or those under it. */
    private void draw(OfdElement content, OfdCanvas canvas, AffineTransform place, boolean over) throws IOException {
        for (OfdElement template : content.children("Template").toList()) {
            boolean isOver =
                    template.attribute("ZOrder").filter("Foreground"::equals).isPresent();
            String part = templates.get(template.attribute("TemplateID").orElse(""));
            Optional<OfdElement> found = part == null || isOver != over ? Optional.empty() : parts.find(part);
            if (found.isPresent()) {
                contentOf(part, found.get(), canvas, place);
            }
        }
    }

    private void contentOf(String part, OfdElement page, OfdCanvas canvas, AffineTransform place) throws IOException {
        OfdResources own = resources.copy();
        for (OfdElement list : page.children("PageRes").toList()) {
            own.add(parts, OfdParts.resolved(part, list.text()));
        }
        Optional<OfdElement> content = page.child("Content");
        if (content.isPresent()) {
            List<OfdElement> layers = content.get().children().stream()
                    .sorted(Comparator.comparingInt(
                            layer -> LAYERS.indexOf(layer.attribute("Type").orElse("Body"))))
                    .toList();
            new OfdDrawing(own, canvas).draw(layers, place, OfdManner.USUAL, 0);
        }
    }
}
