package org.disclosure.rollup.intake.picture.source;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosure.rollup.intake.file.Content;
import org.disclosure.rollup.intake.file.PackageParts;
import org.disclosure.rollup.intake.picture.PictureSource;
import org.disclosure.rollup.intake.picture.image.EncodedPicture;
import org.disclosure.rollup.intake.picture.image.PictureCut;
import org.disclosure.rollup.intake.xml.PartRelations;
import org.disclosure.rollup.intake.xml.XmlEvents;
import org.disclosure.rollup.intake.xml.XmlHandler;

/** The pictures of a document that is packed as a zip file, as its text shows them one after another. */
public final class PackagedPictures {

    private static final String DOCUMENT = "word/document.xml";
    private static final String CONTENT = "content.xml";

    private PackagedPictures() {}

    /**
     * A part of a package, unpacked when it is asked for.
     *
     * @param cut what of it is seen
     */
    private record Part(PackageParts packageParts, String name, PictureCut cut) implements PictureSource {

        @Override
        public BufferedImage open() throws IOException {
            return cut.of(new EncodedPicture(packageParts.picture(name)).open());
        }
    }

    /** Those of a Word document. */
    public static List<PictureSource> ofWord(Content content) throws IOException {
        PackageParts packageParts = content.parts();
        String main = PartRelations.main(packageParts).orElse(DOCUMENT);
        Map<String, String> targets = PartRelations.of(packageParts, main).all().stream()
                .collect(Collectors.toMap(
                        PartRelations.Relation::id, PartRelations.Relation::target, (first, second) -> first));
        return shown(packageParts, main, targets::get);
    }

    /** Those of an OpenDocument text or spreadsheet. */
    public static List<PictureSource> ofOpenDocument(Content content) throws IOException {
        return shown(content.parts(), CONTENT, name -> name.startsWith("./") ? name.substring(2) : name);
    }

    private static List<PictureSource> shown(PackageParts packageParts, String part, Function<String, String> names)
            throws IOException {
        Drawings drawings = new Drawings();
        XmlEvents.read(packageParts.get(part), drawings);
        List<PictureSource> pictures = new ArrayList<>();
        for (Drawing drawing : drawings.all) {
            String name = names.apply(drawing.reference);
            if (name != null && packageParts.names().contains(name)) {
                pictures.add(new Part(packageParts, name, drawing.cut));
            }
        }
        return pictures;
    }

    private record Drawing(String reference, PictureCut cut) {}

    /** Elements that show a picture; what programs write a second time for older ones is left out. */
    private static final class Drawings implements XmlHandler {

        private final List<Drawing> all = new ArrayList<>();
        private int fallbacks;

        @Override
        public void start(String name, Attributes attributes) {
            switch (name) {
                case "Fallback" -> fallbacks++;
                case "blip" -> add(attributes.find("embed"));
                case "imagedata" -> add(attributes.find("id"));
                case "image" -> add(attributes.find("href"));
                case "srcRect" -> cut(attributes);
                default -> {
                    // shows no picture
                }
            }
        }

        @Override
        public void end(String name) {
            if (name.equals("Fallback")) {
                fallbacks--;
            }
        }

        private void add(String reference) {
            if (reference != null && fallbacks == 0) {
                all.add(new Drawing(reference, PictureCut.NONE));
            }
        }

        /** The frame of the last picture. */
        private void cut(Attributes attributes) {
            if (!all.isEmpty() && fallbacks == 0) {
                PictureCut cut = new PictureCut(
                        share(attributes, "l"), share(attributes, "t"), share(attributes, "r"), share(attributes, "b"));
                all.add(new Drawing(all.remove(all.size() - 1).reference, cut));
            }
        }

        /** Written in thousandths of a percent. */
        private static double share(Attributes attributes, String name) {
            try {
                String text = attributes.find(name);
                return text == null ? 0 : Integer.parseInt(text) / 100_000.0;
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }
}
